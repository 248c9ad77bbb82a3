package org.voltroam.domain.journey.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.EMSP;
import static org.voltroam.domain.journey.Samples.token;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.Whitelist.Decider;

class WhitelistTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # whitelist     | valid | before        | after no answer
            ALWAYS          | true  | granted       | granted
            ALWAYS          | false | TOKEN_BLOCKED | TOKEN_BLOCKED
            ALLOWED         | true  | granted       | granted
            ALLOWED         | false | TOKEN_BLOCKED | TOKEN_BLOCKED
            ALLOWED_OFFLINE | true  | ask DE*EMS    | granted
            ALLOWED_OFFLINE | false | ask DE*EMS    | TOKEN_BLOCKED
            NEVER           | true  | ask DE*EMS    | NO_ANSWER
            NEVER           | false | ask DE*EMS    | NO_ANSWER
            """)
    @Tag("TOK-04")
    @Tag("TOK-05")
    @Tag("TOK-06")
    @Tag("TOK-07")
    @Tag("TOK-08")
    @Tag("TOK-09")
    void theTokenSaysWhoDecides(WhitelistType type, boolean valid, String before, String afterNoAnswer) {
        var token = token(valid, type);
        assertThat(shown(Whitelist.before(token))).isEqualTo(before);
        assertThat(AuthorizerTest.shown(Whitelist.afterNoAnswer(token))).isEqualTo(afterNoAnswer);
    }

    @Test
    void aTokenNobodyPushedIsAskedAbout() {
        assertThat(Whitelist.before(null)).isEqualTo(new Decider.AskWhoeverIssued());
        assertThat(Whitelist.before(token(true, WhitelistType.NEVER))).isEqualTo(new Decider.AskIssuer(EMSP));
    }

    private static String shown(Decider decider) {
        return switch (decider) {
            case Decider.DecideLocally here -> AuthorizerTest.shown(here.authorization());
            case Decider.AskIssuer issuer -> "ask " + issuer.emsp();
            case Decider.AskWhoeverIssued whoever -> "ask whoever";
        };
    }
}
