package org.voltroam.role.emsp;

import java.util.Optional;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.ocpi.exchange.TokensSender;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Where CPOs ask whether a token of ours may charge. */
final class AuthorizationDesk implements TokensSender.Desk {

    private static final int LONGEST_REFERENCE = 36;

    private final Member member;

    AuthorizationDesk(Member member) {
        this.member = member;
    }

    @Override
    public TokensSender.Verdict decide(AuthorizationRequest asked) {
        var request = named(asked);
        var token = token(request);
        var authorization = Authorizer.decide(
                request,
                token.orElse(null),
                token.flatMap(this::contract).orElse(null),
                member.directory().agreement(request.cpo(), member.id()).isPresent(),
                reference(request),
                member.clock().instant());
        member.store().commit(told(request, authorization));
        return new TokensSender.Verdict(authorization, token.orElse(null));
    }

    /** OTHER is also what a peer of OCPI 2.1.1 calls every type but RFID. */
    private Optional<Token> token(AuthorizationRequest request) {
        var exact = member.directory().token(new Owned<>(member.id(), request.token()), request.type());
        return exact.isPresent() || !request.type().is(TokenType.OTHER)
                ? exact
                : member.directory().tokens(request.token()).stream()
                        .filter(token -> token.party().equals(member.id())
                                && !token.type().is(TokenType.RFID))
                        .findFirst();
    }

    /** A peer of OCPI 2.1.1 gives its messages no name. */
    private static AuthorizationRequest named(AuthorizationRequest asked) {
        return asked.charge().text().isBlank()
                ? new AuthorizationRequest(
                        ChargeId.of(Ids.unique()), asked.cpo(), asked.token(), asked.type(), asked.where())
                : asked;
    }

    private Optional<Contract> contract(Token token) {
        return member.directory().contract(token.contract());
    }

    /** The charge keeps one name from end to end where the CPO gave it one that fits; else it gets ours. */
    private static AuthorizationReference reference(AuthorizationRequest request) {
        var charge = request.charge().text();
        return AuthorizationReference.of(
                charge.isBlank() || charge.length() > LONGEST_REFERENCE ? Ids.unique() : charge);
    }

    private Change told(AuthorizationRequest request, Authorization authorization) {
        return switch (authorization) {
            case Granted(var token, var method, var reference) ->
                member.trail()
                        .step(
                                request.charge(),
                                What.AUTHORIZATION,
                                "Contract " + token.contract() + " may charge at " + request.cpo(),
                                "contract",
                                token.contract(),
                                "cpo",
                                request.cpo());
            case Refused(var uid, var emsp, var reason, var text) ->
                member.trail()
                        .step(request.charge(), What.REFUSAL, "Card " + uid + " is refused: " + text, "reason", reason);
        };
    }
}
