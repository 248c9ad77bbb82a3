package org.voltroam.domain.journey.authorization;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.value.PartyId;

/**
 * The CPO's door: who decides about a token shown at one of its stations.
 *
 * <p>Source: OCPI 2.2.1 mod_tokens, WhitelistType. ALWAYS: only here. ALLOWED: here or there, so here, which is faster.
 * ALLOWED_OFFLINE: the eMSP; here when it does not answer. NEVER, or a value nobody knows: the eMSP only.
 */
public final class Whitelist {

    private Whitelist() {}

    /** Who decides. */
    public sealed interface Decider {

        /** We: this is the answer. */
        record DecideLocally(Authorization authorization) implements Decider {}

        /** The eMSP that handed the token out. */
        record AskIssuer(PartyId emsp) implements Decider {}

        /** We have never seen the token: the hub, or those eMSPs whose agreement allows to be asked. */
        record AskWhoeverIssued() implements Decider {}
    }

    /** @param known the token as its eMSP pushed it to us, null when none did */
    public static Decider before(@Nullable Token known) {
        if (known == null) {
            return new Decider.AskWhoeverIssued();
        }
        return switch (type(known)) {
            case ALWAYS, ALLOWED -> new Decider.DecideLocally(byValidity(known));
            case ALLOWED_OFFLINE, NEVER -> new Decider.AskIssuer(known.party());
        };
    }

    /** The answer when the eMSP gave none in time. */
    public static Authorization afterNoAnswer(Token known) {
        return switch (type(known)) {
            case ALWAYS, ALLOWED, ALLOWED_OFFLINE -> byValidity(known);
            case NEVER -> refused(known, Refusal.NO_ANSWER);
        };
    }

    private static Authorization byValidity(Token token) {
        return token.valid() ? new Granted(token, AuthMethod.WHITELIST, null) : refused(token, Refusal.TOKEN_BLOCKED);
    }

    private static Refused refused(Token token, Refusal refusal) {
        return new Refused(token.uid(), token.party(), refusal, Authorizer.text(refusal));
    }

    private static WhitelistType type(Token token) {
        return token.whitelist().known().orElse(WhitelistType.NEVER);
    }
}
