package org.voltroam.role.hub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.ListSender;
import org.voltroam.protocol.ocpi.exchange.Receivers;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Tokens before a CPO of OCPI 2.1.1: the list, and the question whether one may charge, which goes to the eMSP it is of. */
record TokenCounter(Member member, PlainPeers peers, Behalf behalf) {

    /** The tokens that eMSPs of OCPI 2.1.1 left with the hub. */
    record Known(Member member) implements Receivers.Tokens {

        @Override
        public Optional<Token> find(Owned<TokenUid> key, Open<TokenType> type) {
            return member.directory().token(key, type);
        }

        @Override
        public void put(Token token, List<Violation> violations) {
            member.store().commit(Change.put(Kind.TOKEN, token));
        }
    }

    Interface sender(ListSender.Visible<Token> visible) {
        var list = ListSender.of(visible, Wire::token);
        return call -> call.method() == Method.POST ? authorize(call) : list.answer(call);
    }

    private Answer authorize(Call call) {
        if (call.path().size() != 2 || !call.segment(1).equals("authorize")) {
            return Answer.notFound("the path");
        }
        var cpo = call.sender().orElseThrow(); // a peer of 2.1.1 is one party
        return token(cpo, call.segment(0))
                .map(token -> ask(call, cpo, token))
                .orElseGet(() -> Answer.http(404, StatusCode.UNKNOWN_TOKEN, "the token is not known here"));
    }

    private Optional<Token> token(PartyId cpo, String shown) {
        return peers.names().meant(cpo, What.TOKEN, shown).stream()
                .flatMap(alias -> member.directory().tokens(TokenUid.of(alias.real())).stream()
                        .filter(token -> token.party().equals(alias.owner())))
                .findFirst();
    }

    private Answer ask(Call call, PartyId cpo, Token token) {
        var correlation = call.routing().correlationId();
        var charge = ChargeId.of(correlation.isBlank() ? Ids.unique() : correlation);
        var request = new AuthorizationRequest(charge, cpo, token.uid(), token.type(), place(call, cpo));
        return switch (behalf.ask(cpo, token.party(), peer -> peer.authorize(request))) {
            case Reply.Answered<AuthorizationInfo>(var info, var headers, var violations) ->
                Answer.ok(call.wire().authorizationInfo().write(info));
            case Reply.Declined<AuthorizationInfo>(var http, var status, var message) ->
                Answer.http(http == 404 ? 404 : 200, code(status), message);
            case Reply.NotNow<AuthorizationInfo>(var http, var status, var message, var after) ->
                Answer.refused(code(status), message);
            case Reply.NoAnswer<AuthorizationInfo> none ->
                Answer.refused(StatusCode.RECEIVER_TIMEOUT, token.party() + " did not answer");
        };
    }

    /** What the eMSP said, or the relay in its place: silence has to be told as silence. */
    private static StatusCode code(int status) {
        return Stream.of(StatusCode.values())
                .filter(code -> code.number() == status)
                .findFirst()
                .orElse(StatusCode.SERVER_ERROR);
    }

    private static @Nullable Place place(Call call, PartyId cpo) {
        return call.request().body().length == 0
                ? null
                : call.wire().place().read(call.body(new Violations()), call.of(cpo));
    }
}
