package org.voltroam.domain.journey.authorization;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.StandIn;
import org.voltroam.domain.catalog.token.Token;

/**
 * May this token charge, although its eMSP does not say so? Only where the eMSP has left rules, only what they allow, and never more often
 * than they do.
 */
public final class StandingIn {

    private StandingIn() {}

    /**
     * How often it was stood in before.
     *
     * @param token for this token, within the last day
     * @param together for all tokens of the eMSP, within the last hour
     */
    public record Before(int token, int together) {}

    /** What the rules say. */
    public sealed interface Decision {

        /** Yes, in the eMSP's stead. */
        record Allowed(Token token) implements Decision {}

        /** The rules do not cover it: the eMSP's silence stays what it is. */
        record Silent(String why) implements Decision {}
    }

    /** @param token as the eMSP told the hub, null when it did not */
    public static Decision decide(StandIn rules, @Nullable Token token, Before before) {
        if (token == null) {
            return new Decision.Silent("the token was not told here");
        }
        if (!token.valid()) {
            return new Decision.Silent("the token is blocked");
        }
        if (!rules.isFor(token)) {
            return new Decision.Silent("the rules are not for contract " + token.contract());
        }
        if (rules.whitelists().stream().noneMatch(type -> token.whitelist().is(type))) {
            return new Decision.Silent("the rules are not for tokens with whitelist "
                    + token.whitelist().text());
        }
        if (before.token() >= rules.perTokenADay()) {
            return new Decision.Silent("the token was let charge " + before.token() + " times within a day");
        }
        return before.together() >= rules.togetherAnHour()
                ? new Decision.Silent(before.together() + " tokens were let charge within an hour")
                : new Decision.Allowed(token);
    }
}
