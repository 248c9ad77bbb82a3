package org.voltroam.domain.journey.authorization;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.value.AuthorizationReference;

/**
 * The eMSP's door: may this token charge? The rule lives here once, whatever protocol the question came by.
 *
 * <p>Reasons are looked at in the order of {@link Refusal}; the first that holds is the answer.
 */
public final class Authorizer {

    private Authorizer() {}

    /**
     * @param token as we handed it out, null when we did not
     * @param contract the token's, null when there is none any more, which counts as expired
     * @param agreement whether we roam with the asking CPO
     * @param reference our name for the authorization if it is granted
     */
    public static Authorization decide(
            AuthorizationRequest request,
            @Nullable Token token,
            @Nullable Contract contract,
            boolean agreement,
            AuthorizationReference reference,
            Instant now) {
        if (token == null) {
            return new Refused(request.token(), null, Refusal.UNKNOWN_TOKEN, text(Refusal.UNKNOWN_TOKEN));
        }
        var refusal = refusal(token, contract, agreement, now);
        return refusal.isPresent()
                ? new Refused(request.token(), token.party(), refusal.get(), text(refusal.get()))
                : new Granted(token, AuthMethod.AUTH_REQUEST, reference);
    }

    /**
     * What is left of an answer when the charge would cost the eMSP more than it brings.
     *
     * @param loss for people, null when it would not or may
     */
    public static Authorization unless(@Nullable String loss, Authorization decided) {
        return loss != null && decided instanceof Granted(var token, var method, var reference, var where)
                ? new Refused(token.uid(), token.party(), Refusal.NOT_ALLOWED, loss)
                : decided;
    }

    private static Optional<Refusal> refusal(Token token, @Nullable Contract contract, boolean agreement, Instant now) {
        if (!agreement) {
            return Optional.of(Refusal.NO_AGREEMENT);
        }
        if (!token.valid()) {
            return Optional.of(Refusal.TOKEN_BLOCKED);
        }
        if (contract != null && contract.blocked()) {
            return Optional.of(Refusal.CONTRACT_BLOCKED);
        }
        if (contract == null || contract.expiredAt(now)) {
            return Optional.of(Refusal.CONTRACT_EXPIRED);
        }
        return Optional.empty();
    }

    /** What to tell the driver. */
    public static String text(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_TOKEN -> "This card is not known. Please use another card or pay at the station.";
            case NO_AGREEMENT -> "Your provider has no agreement with this operator.";
            case TOKEN_BLOCKED -> "This card is blocked. Please contact your provider.";
            case CONTRACT_BLOCKED -> "Your contract is blocked. Please contact your provider.";
            case CONTRACT_EXPIRED -> "Your contract is not valid today. Please contact your provider.";
            case NO_CREDIT -> "There is no credit left. Please top up with your provider.";
            case NOT_ALLOWED -> "Your contract does not allow charging here.";
            case CHARGES_ELSEWHERE -> "This card charges elsewhere at the moment.";
            case NO_ANSWER -> "Your provider does not answer. Please try again in a minute.";
            case BAD_ANSWER -> "Your provider's answer could not be understood. Please try again later.";
        };
    }
}
