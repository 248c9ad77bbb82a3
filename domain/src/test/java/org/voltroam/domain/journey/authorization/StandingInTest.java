package org.voltroam.domain.journey.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.domain.journey.Samples.token;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voltroam.domain.catalog.party.StandIn;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.StandingIn.Before;
import org.voltroam.domain.journey.authorization.StandingIn.Decision;
import org.voltroam.domain.journey.authorization.StandingIn.Decision.Allowed;
import org.voltroam.domain.journey.authorization.StandingIn.Decision.Silent;

class StandingInTest {

    private static final Before NEVER_YET = new Before(0, 0);
    private static final StandIn RULES =
            new StandIn(List.of(WhitelistType.ALWAYS, WhitelistType.ALLOWED_OFFLINE), List.of(), 2, 5);

    private static Decision decide(StandIn rules, Token token, Before before) {
        return StandingIn.decide(rules, token, before);
    }

    @Test
    void aTokenTheRulesAreForIsLetCharge() {
        var token = token(true, WhitelistType.ALLOWED_OFFLINE);

        assertThat(decide(RULES, token, NEVER_YET)).isEqualTo(new Allowed(token));
    }

    @Test
    void aTokenTheHubDoesNotKnowIsNotLetCharge() {
        assertThat(StandingIn.decide(RULES, null, NEVER_YET)).isInstanceOf(Silent.class);
    }

    @Test
    void aBlockedTokenIsNotLetCharge() {
        assertThat(decide(RULES, token(false, WhitelistType.ALWAYS), NEVER_YET))
                .isEqualTo(new Silent("the token is blocked"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ALLOWED", "NEVER"})
    void aTokenWithAnotherWhitelistIsNotLetCharge(WhitelistType type) {
        assertThat(decide(RULES, token(true, type), NEVER_YET))
                .isEqualTo(new Silent("the rules are not for tokens with whitelist " + type));
    }

    @Test
    void rulesCanBeForSomeContractsOnly() {
        var token = token(true, WhitelistType.ALWAYS);
        var beginning = token.contract().text().substring(0, 4).toLowerCase(Locale.ROOT);

        assertThat(decide(new StandIn(RULES.whitelists(), List.of("XX", beginning), 1, 1), token, NEVER_YET))
                .isInstanceOf(Allowed.class);
        assertThat(decide(new StandIn(RULES.whitelists(), List.of("XX"), 1, 1), token, NEVER_YET))
                .isInstanceOf(Silent.class);
    }

    @Test
    void beyondTheLimitsNobodyIsLetCharge() {
        var token = token(true, WhitelistType.ALWAYS);

        assertThat(decide(RULES, token, new Before(1, 4))).isInstanceOf(Allowed.class);
        assertThat(decide(RULES, token, new Before(2, 2))).isInstanceOf(Silent.class);
        assertThat(decide(RULES, token, new Before(0, 5))).isInstanceOf(Silent.class);
    }

    @Test
    void rulesThatTakeNeverForYesAreNoRules() {
        assertThatThrownBy(() -> new StandIn(List.of(WhitelistType.NEVER), List.of(), 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StandIn(List.of(WhitelistType.ALWAYS), List.of(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit");
    }
}
