package org.voltroam.protocol.ocpi.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.authorization.Refusal;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.wire.Allowed;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;

/** An authorization in OCPI's words, and back. Source: OCPI 2.2.1 mod_tokens, AuthorizationInfo, AllowedType. */
public final class Authorizations {

    private Authorizations() {}

    static AuthorizationInfo write(Authorization authorization, Token token, @Nullable Place place) {
        return switch (authorization) {
            case Granted(var granted, var method, var reference, var where) ->
                new AuthorizationInfo(
                        Open.of(Allowed.ALLOWED),
                        token,
                        where == null ? place : where,
                        reference == null ? null : reference.text(),
                        null);
            case Refused(var uid, var emsp, var reason, var text) ->
                new AuthorizationInfo(Open.of(allowed(reason)), token, null, null, new DisplayText("en", text));
        };
    }

    /** What an eMSP's answer means. Whatever is not a clear yes is a no. */
    public static Authorization read(AuthorizationInfo info, Token known) {
        if (info.allowed().is(Allowed.ALLOWED)) {
            var reference = info.authorizationReference();
            return new Granted(
                    known,
                    AuthMethod.AUTH_REQUEST,
                    reference == null || reference.isBlank() ? null : AuthorizationReference.of(reference),
                    info.place());
        }
        var reason = refusal(info.allowed());
        var text = Optional.ofNullable(info.info()).map(DisplayText::text).orElse(Authorizer.text(reason));
        return new Refused(known.uid(), known.party(), reason, text);
    }

    /** What it means that an eMSP did not answer the question itself; 4001 and such come from a hub. */
    public static Authorization declined(Token known, int status) {
        var reason = status == StatusCode.UNKNOWN_TOKEN.number()
                ? Refusal.UNKNOWN_TOKEN
                : status == StatusCode.UNKNOWN_RECEIVER.number() ? Refusal.NO_AGREEMENT : Refusal.BAD_ANSWER;
        return new Refused(known.uid(), known.party(), reason, Authorizer.text(reason));
    }

    /** True when a hub says that the eMSP did not answer: then the whitelist's rule for silence holds. */
    public static boolean isSilence(int status) {
        return status == StatusCode.RECEIVER_TIMEOUT.number() || status == StatusCode.CONNECTION_PROBLEM.number();
    }

    private static Allowed allowed(Refusal reason) {
        return switch (reason) {
            case TOKEN_BLOCKED, CONTRACT_BLOCKED -> Allowed.BLOCKED;
            case CONTRACT_EXPIRED -> Allowed.EXPIRED;
            case NO_CREDIT -> Allowed.NO_CREDIT;
            case UNKNOWN_TOKEN, NO_AGREEMENT, NOT_ALLOWED, CHARGES_ELSEWHERE, NO_ANSWER, BAD_ANSWER ->
                Allowed.NOT_ALLOWED;
        };
    }

    private static Refusal refusal(Open<Allowed> allowed) {
        return allowed.known()
                .map(known -> switch (known) {
                    case BLOCKED -> Refusal.TOKEN_BLOCKED;
                    case EXPIRED -> Refusal.CONTRACT_EXPIRED;
                    case NO_CREDIT -> Refusal.NO_CREDIT;
                    case NOT_ALLOWED, ALLOWED -> Refusal.NOT_ALLOWED;
                })
                .orElse(Refusal.BAD_ANSWER);
    }
}
