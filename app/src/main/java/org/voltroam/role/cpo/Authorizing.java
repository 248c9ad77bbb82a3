package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.authorization.Refusal;
import org.voltroam.domain.journey.authorization.Whitelist;
import org.voltroam.domain.journey.authorization.Whitelist.Decider;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Authorizations;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.role.Member;

/** Asks who must be asked about a token shown at one of our stations, and tells the trail what was answered. */
final class Authorizing {

    private final Member member;

    Authorizing(Member member) {
        this.member = member;
    }

    /** @param where null when the station is not mapped to a location */
    Authorization authorize(ChargeId charge, StationId station, TokenUid uid, @Nullable Place where) {
        var began = member.clock().instant();
        var known = known(uid);
        var authorization = switch (Whitelist.before(known.orElse(null))) {
            case Decider.DecideLocally(var decided) -> decided;
            case Decider.AskIssuer(var emsp) -> ask(emsp, charge, known.orElseThrow(), where);
            case Decider.AskWhoeverIssued() -> unknown(uid);
        };
        tell(charge, station, uid, authorization, began);
        return authorization;
    }

    /** A card that shows only its uid: OCPP 1.6 does not say of which type it is. */
    private Optional<Token> known(TokenUid uid) {
        return member.directory().tokens(uid).stream()
                .filter(token ->
                        member.directory().agreement(member.id(), token.party()).isPresent())
                .findFirst();
    }

    private Authorization ask(PartyId emsp, ChargeId charge, Token known, @Nullable Place where) {
        var request = new AuthorizationRequest(charge, member.id(), known.uid(), known.type(), where);
        return switch (member.ask(emsp, peer -> peer.authorize(request))) {
            case Reply.Answered<AuthorizationInfo>(var info, var headers, var violations) ->
                Authorizations.read(info, known);
            case Reply.Declined<AuthorizationInfo>(var http, var status, var message) -> declined(known, status);
            case Reply.NotNow<AuthorizationInfo>(var http, var status, var message, var after) ->
                declined(known, status);
            case Reply.NoAnswer<AuthorizationInfo> none -> Whitelist.afterNoAnswer(known);
        };
    }

    private static Authorization declined(Token known, int status) {
        return Authorizations.isSilence(status)
                ? Whitelist.afterNoAnswer(known)
                : Authorizations.declined(known, status);
    }

    /** Nobody pushed this token to us, and no agreement lets us ask around with a driver's card. */
    private static Authorization unknown(TokenUid uid) {
        return new Refused(uid, null, Refusal.UNKNOWN_TOKEN, Authorizer.text(Refusal.UNKNOWN_TOKEN));
    }

    private void tell(ChargeId charge, StationId station, TokenUid uid, Authorization authorization, Instant began) {
        var took = Duration.between(began, member.clock().instant()).toMillis();
        var facts = Map.of("card", uid.text(), "station", station.text(), "ms", Long.toString(took));
        member.store()
                .commit(
                        switch (authorization) {
                            case Granted(var token, var method, var reference, var where) ->
                                member.trail().step(charge, What.AUTHORIZATION, allowed(uid, token, method), facts);
                            case Refused(var token, var emsp, var reason, var text) ->
                                member.trail()
                                        .step(
                                                charge,
                                                What.REFUSAL,
                                                "Card " + uid + " is refused (" + reason + "): " + text,
                                                with(facts, "reason", reason.name()));
                        });
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        var more = new HashMap<>(facts);
        more.put(name, value);
        return Map.copyOf(more);
    }

    private static String allowed(TokenUid uid, Token token, AuthMethod method) {
        var who = method == AuthMethod.WHITELIST ? "the whitelist of " + token.party() : token.party();
        return "Card " + uid + " may charge, says " + who;
    }
}
