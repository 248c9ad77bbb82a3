package org.voltroam.protocol.ocpp.v201;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.v201.type.IdToken;
import org.voltroam.protocol.ocpp.v201.type.IdTokenInfo;
import org.voltroam.protocol.ocpp.v201.word.AuthorizationStatus;
import org.voltroam.protocol.ocpp.v201.word.IdTokenKind;

/** Tokens and verdicts on them, as OCPP 2.0.1 says them. */
final class Tokens {

    /** The longest token. */
    static final int MAX = 36;

    private Tokens() {}

    static TokenUid uid(IdToken token) {
        return TokenUid.of(token.idToken());
    }

    /** A token that the operator gave, not one that was read from a card. */
    static IdToken central(TokenUid token) {
        return new IdToken(List.of(), token.text(), Open.of(IdTokenKind.Central), null);
    }

    /** A token that is read from a card at the station. */
    static IdToken card(TokenUid token) {
        return new IdToken(List.of(), token.text(), Open.of(IdTokenKind.ISO14443), null);
    }

    static IdTokenInfo info(TokenVerdict verdict) {
        return new IdTokenInfo(
                Open.of(status(verdict.status())),
                verdict.expiry(),
                null,
                null,
                verdict.evses(),
                group(verdict.group()),
                null,
                null,
                null);
    }

    private static @Nullable IdToken group(@Nullable TokenUid group) {
        return Optional.ofNullable(group)
                .filter(token -> token.text().length() <= MAX) // a longer one does not fit, and is no use here
                .map(Tokens::central)
                .orElse(null);
    }

    private static AuthorizationStatus status(TokenVerdict.Status status) {
        return switch (status) {
            case ACCEPTED -> AuthorizationStatus.Accepted;
            case BLOCKED -> AuthorizationStatus.Blocked;
            case EXPIRED -> AuthorizationStatus.Expired;
            case NO_CREDIT -> AuthorizationStatus.NoCredit;
            case NOT_HERE -> AuthorizationStatus.NotAtThisLocation;
            case INVALID -> AuthorizationStatus.Invalid;
            case CONCURRENT_TX -> AuthorizationStatus.ConcurrentTx;
        };
    }
}
