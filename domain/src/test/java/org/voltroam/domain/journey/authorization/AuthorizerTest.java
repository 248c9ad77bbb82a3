package org.voltroam.domain.journey.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.CPO;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.contract;
import static org.voltroam.domain.journey.Samples.token;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;

class AuthorizerTest {

    /** The reasons the eMSP's own facts can give. */
    private static final Set<Refusal> OURS = EnumSet.range(Refusal.UNKNOWN_TOKEN, Refusal.CONTRACT_EXPIRED);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # token   | agreement | contract | answer
            none      | yes       | good     | UNKNOWN_TOKEN
            good      | no        | good     | NO_AGREEMENT
            blocked   | yes       | good     | TOKEN_BLOCKED
            good      | yes       | blocked  | CONTRACT_BLOCKED
            good      | yes       | expired  | CONTRACT_EXPIRED
            good      | yes       | none     | CONTRACT_EXPIRED
            good      | yes       | good     | granted
            none      | no        | none     | UNKNOWN_TOKEN
            blocked   | no        | blocked  | NO_AGREEMENT
            blocked   | yes       | expired  | TOKEN_BLOCKED
            """)
    void theFirstReasonThatHoldsIsTheAnswer(String token, String agreement, String contract, String answer) {
        var decided = Authorizer.decide(
                request(),
                token.equals("none") ? null : token(token.equals("good"), WhitelistType.NEVER),
                contract.equals("none")
                        ? null
                        : contract(contract.equals("blocked"), contract.equals("expired") ? START : null),
                agreement.equals("yes"),
                AuthorizationReference.of("auth-1"),
                START);
        assertThat(shown(decided)).isEqualTo(answer);
    }

    @Test
    void ofAnyTwoReasonsTheEarlierIsTheAnswer() {
        for (var one : OURS) {
            for (var other : OURS) {
                var earlier = one.compareTo(other) <= 0 ? one : other;
                assertThat(shown(decideWith(EnumSet.of(one, other))))
                        .as(one + " and " + other)
                        .isEqualTo(earlier.name());
            }
        }
    }

    @Test
    void everyRefusalTellsThePersonSomething() {
        assertThat(Arrays.stream(Refusal.values()).map(Authorizer::text))
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    private static Authorization decideWith(Set<Refusal> reasons) {
        return Authorizer.decide(
                request(),
                reasons.contains(Refusal.UNKNOWN_TOKEN)
                        ? null
                        : token(!reasons.contains(Refusal.TOKEN_BLOCKED), WhitelistType.NEVER),
                contract(
                        reasons.contains(Refusal.CONTRACT_BLOCKED),
                        reasons.contains(Refusal.CONTRACT_EXPIRED) ? START : null),
                !reasons.contains(Refusal.NO_AGREEMENT),
                AuthorizationReference.of("auth-1"),
                START);
    }

    private static AuthorizationRequest request() {
        return new AuthorizationRequest(
                ChargeId.of("charge-1"), CPO, TokenUid.of("04AABBCC"), Open.of(TokenType.RFID), null);
    }

    static String shown(Authorization decided) {
        return switch (decided) {
            case Authorization.Granted granted -> "granted";
            case Authorization.Refused refused -> refused.reason().name();
        };
    }
}
