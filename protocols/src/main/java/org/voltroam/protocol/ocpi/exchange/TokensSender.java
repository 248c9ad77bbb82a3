package org.voltroam.protocol.ocpi.exchange;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;

/** The eMSP's side of tokens: the list, and real-time authorization. Source: OCPI 2.2.1 mod_tokens, Sender Interface. */
public final class TokensSender implements Interface {

    /** The eMSP's word on a token. */
    @FunctionalInterface
    public interface Desk {
        Verdict decide(AuthorizationRequest request);
    }

    /** @param token as the eMSP knows it, null when it does not know it at all */
    public record Verdict(
            Authorization authorization, @Nullable Token token) {}

    private final ListSender<Token> list;
    private final Desk desk;

    public TokensSender(ListSender<Token> list, Desk desk) {
        this.list = list;
        this.desk = desk;
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().isEmpty()) {
            return list.answer(call);
        }
        if (call.path().size() != 2 || !call.segment(1).equals("authorize")) {
            return Answer.notFound("the path");
        }
        return call.method() == Method.POST ? authorize(call) : Answer.methodNotAllowed();
    }

    private Answer authorize(Call call) {
        var cpo = Ownership.speaker(call);
        if (cpo.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        var violations = new Violations();
        var place = place(call, cpo.get(), violations);
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        return answer(call, desk.decide(request(call, cpo.get(), place)), place);
    }

    private static AuthorizationRequest request(Call call, PartyId cpo, @Nullable Place place) {
        var charge = ChargeId.of(call.routing().correlationId());
        var token = TokenUid.of(call.segment(0));
        return new AuthorizationRequest(charge, cpo, token, Receivers.type(call.request()), place);
    }

    private static @Nullable Place place(Call call, PartyId cpo, Violations violations) {
        return call.request().body().length == 0 ? null : call.wire().place().read(call.body(violations), call.of(cpo));
    }

    private static Answer answer(Call call, Verdict verdict, @Nullable Place place) {
        var token = verdict.token();
        if (token == null) {
            return Answer.http(404, StatusCode.UNKNOWN_TOKEN, "the token is not known here");
        }
        var info = Authorizations.write(verdict.authorization(), token, place);
        return Answer.ok(call.wire().authorizationInfo().write(info));
    }
}
