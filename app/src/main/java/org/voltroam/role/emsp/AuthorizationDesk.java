package org.voltroam.role.emsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.quote.Quote;
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
    private final Quotes quotes;

    AuthorizationDesk(Member member, Quotes quotes) {
        this.quotes = quotes;
        this.member = member;
    }

    @Override
    public TokensSender.Verdict decide(AuthorizationRequest asked) {
        var request = named(asked);
        var token = token(request);
        var reference = reference(request);
        var quote = token.flatMap(known -> quote(request, known));
        var loss = quote.isPresent() ? Optional.<Loss>empty() : token.flatMap(known -> loss(request, known));
        var decided = Authorizer.decide(
                request,
                token.orElse(null),
                token.flatMap(this::contract).orElse(null),
                member.directory().agreement(request.cpo(), member.id()).isPresent(),
                reference,
                member.clock().instant());
        var authorization = Authorizer.unless(loss.flatMap(Loss::denial).orElse(null), decided);
        var changes = new ArrayList<Change>(List.of(told(request, authorization, loss.orElse(null))));
        if (authorization instanceof Granted) {
            quote.ifPresent(promised -> changes.add(quotes.use(promised, ChargeId.of(reference.text()))));
        }
        member.store().commit(changes);
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

    /** The promise that this charge will be held to. */
    private Optional<Quote> quote(AuthorizationRequest request, Token token) {
        var where = request.where();
        return where == null
                ? Optional.empty()
                : quotes.open(token, new Owned<>(request.cpo(), where.location()), where.evses());
    }

    private Optional<Loss> loss(AuthorizationRequest request, Token token) {
        var where = request.where();
        return where == null
                ? Optional.empty()
                : quotes.loss(token, new Owned<>(request.cpo(), where.location()), where.evses());
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

    private Change told(AuthorizationRequest request, Authorization authorization, @Nullable Loss loss) {
        return switch (authorization) {
            case Granted(var token, var method, var reference, var where) ->
                member.trail()
                        .step(
                                request.charge(),
                                What.AUTHORIZATION,
                                "Contract " + token.contract() + " may charge at " + request.cpo()
                                        + (loss == null ? "" : ", at a loss: " + loss.told()),
                                "contract",
                                token.contract(),
                                "cpo",
                                request.cpo());
            case Refused(var uid, var emsp, var reason, var text) ->
                member.trail()
                        .step(
                                request.charge(),
                                What.REFUSAL,
                                "Card " + uid + " is refused: " + text + (loss == null ? "" : " (" + loss.told() + ")"),
                                "reason",
                                reason);
        };
    }
}
