package org.voltroam.protocol.ocpi.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.Handshake.Self;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import org.voltroam.protocol.ocpi.wire.Parties;

/** Registration, change and end of it. Source: OCPI 2.2.1 credentials: GET, POST, PUT, DELETE. */
public final class CredentialsEndpoint implements Interface {

    private final Handshake handshake;
    private final Function<Connection, Self> self;
    private final BiPredicate<Connection, PartyId> taken;
    private final BiPredicate<Connection, Connection> replace;
    private final BiConsumer<Connection, PartyId> clash;

    /**
     * @param self how we introduce ourselves to a peer
     * @param taken whether a party stands behind another connection than this one: nobody becomes somebody else by saying so
     * @param replace keeps the second connection durably in place of the first; false, and nothing kept, when that is no longer what
     *     was kept or a party of the second has been taken meanwhile
     */
    public CredentialsEndpoint(
            Handshake handshake,
            Function<Connection, Self> self,
            BiPredicate<Connection, PartyId> taken,
            BiPredicate<Connection, Connection> replace) {
        this(handshake, self, taken, replace, (by, party) -> {});
    }

    /** @param clash hears who claimed a party that stands behind another connection, and was refused */
    public CredentialsEndpoint(
            Handshake handshake,
            Function<Connection, Self> self,
            BiPredicate<Connection, PartyId> taken,
            BiPredicate<Connection, Connection> replace,
            BiConsumer<Connection, PartyId> clash) {
        this.clash = clash;
        this.handshake = handshake;
        this.self = self;
        this.taken = taken;
        this.replace = replace;
    }

    @Override
    public Answer answer(Call call) {
        var registered = !call.invited();
        return switch (call.method()) {
            case GET -> introduction(call, call.caller(), tokenOf(call));
            case POST -> registered ? Answer.methodNotAllowed() : register(call);
            case PUT -> registered ? register(call) : Answer.methodNotAllowed();
            case DELETE -> registered ? unregister(call) : Answer.methodNotAllowed();
            default -> Answer.methodNotAllowed();
        };
    }

    private Answer introduction(Call call, Connection to, String token) {
        return Answer.ok(call.wire().credentials().write(self.apply(to).credentials(token)));
    }

    private Answer register(Call call) {
        var violations = new Violations();
        var theirs = call.wire().credentials().read(call.body(violations), Parties.NOBODY);
        var fatal = ObjectReceiver.fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        var wrong = wrong(theirs);
        if (wrong.isPresent()) {
            return Answer.refused(StatusCode.INVALID_PARAMETERS, wrong.get());
        }
        var foreign = claimed(theirs)
                .filter(party -> taken.test(call.caller(), party))
                .findFirst();
        if (foreign.isPresent()) {
            clash.accept(call.caller(), foreign.get());
            return Answer.refused(
                    StatusCode.INVALID_PARAMETERS, "/roles: " + foreign.get() + " is registered by somebody else");
        }
        if (theirs.hub().isPresent() && isNoHub(call.caller())) {
            return Answer.refused(
                    StatusCode.INVALID_PARAMETERS,
                    "/roles: you registered as another than a hub; that takes a new invitation");
        }
        var uninvited = call.caller()
                .terms()
                .objection(parties(call, theirs), call.wire().version());
        return uninvited
                .map(why -> Answer.refused(StatusCode.INVALID_PARAMETERS, "/roles: " + why))
                .orElseGet(() -> accept(call, theirs));
    }

    /** A hub may speak for others, so nobody becomes one by saying so. */
    private static boolean isNoHub(Connection known) {
        return !known.parties().isEmpty() && !known.isHub();
    }

    /** Source: OCPI 2.2.1 credentials, Credentials object: the characters of a token; a party has each of its roles once. */
    private static Optional<String> wrong(Credentials theirs) {
        if (!CredentialsToken.isWellFormed(theirs.token())) {
            return Optional.of("/token is not 1 to 64 printable characters of ASCII without blanks");
        }
        var roles = theirs.roles().stream()
                .map(role -> role.role().text() + " " + role.party())
                .toList();
        if (roles.isEmpty()) {
            return Optional.of("/roles names nobody");
        }
        return new HashSet<>(roles).size() < roles.size()
                ? Optional.of("/roles names the same role of a party twice")
                : Optional.empty();
    }

    /** That nothing is shared or something is missing was found out by us; whatever else it said, we could not use its API. */
    private static StatusCode reason(int status) {
        return Stream.of(StatusCode.UNSUPPORTED_VERSION, StatusCode.NO_MATCHING_ENDPOINTS)
                .filter(code -> code.number() == status)
                .findFirst()
                .orElse(StatusCode.CLIENT_API_UNUSABLE);
    }

    /** Whom they say they are: a hub is itself, and only leads to the others. */
    private static Stream<PartyId> claimed(Credentials theirs) {
        return theirs.hub()
                .map(Stream::of)
                .orElseGet(() -> theirs.roles().stream().map(CredentialsRole::party));
    }

    private static List<Party> parties(Call call, Credentials theirs) {
        var claimed = claimed(theirs).toList();
        return theirs.roles().stream()
                .map(role -> role.party(call.received()))
                .filter(party -> claimed.contains(party.id()))
                .toList();
    }

    private Answer accept(Call call, Credentials theirs) {
        var roles = theirs.roles().stream()
                .filter(role -> !taken.test(call.caller(), role.party()))
                .toList();
        var credible = new Credentials(theirs.token(), theirs.url(), roles);
        return switch (handshake.accept(call.caller(), call.wire(), credible)) {
            case Reply.Answered<Handshake.Accepted>(var accepted, var headers, var found) -> {
                yield keep(call, accepted);
            }
            case Reply.Declined<Handshake.Accepted> declined ->
                Answer.refused(reason(declined.status()), "your versions endpoint: " + declined.told());
            case Reply.NotNow<Handshake.Accepted> later ->
                Answer.refused(StatusCode.CLIENT_API_UNUSABLE, "your versions endpoint: " + later.told());
            case Reply.NoAnswer<Handshake.Accepted> none ->
                Answer.refused(StatusCode.CLIENT_API_UNUSABLE, "your versions endpoint: " + none.told());
        };
    }

    /** Of several that register with one token at once the first wins; a move to another machine waits for an operator. */
    private Answer keep(Call call, Handshake.Accepted accepted) {
        var known = call.caller();
        var strange = known.strangeOrigins(accepted.connection());
        if (!strange.isEmpty()) {
            return replace.test(known, known.with(known.terms().wanting(strange), known.lastUpdated()))
                    ? Answer.refused(
                            StatusCode.INVALID_PARAMETERS,
                            "an operator has to approve that you move to " + strange + "; then send this again")
                    : used();
        }
        var peer = accepted.connection();
        return replace.test(known, peer.introducedTo(self.apply(peer).ids()))
                ? introduction(call, peer, accepted.tokenC())
                : used();
    }

    private Answer unregister(Call call) {
        return replace.test(call.caller(), call.caller().ended()) ? Answer.ok() : used();
    }

    private static Answer used() {
        return Answer.http(401, StatusCode.CLIENT_ERROR, "the credentials token has been used meanwhile");
    }

    /** The caller knows its token best: we keep only the hash. */
    private static String tokenOf(Call call) {
        var header = call.request().headers().first("Authorization").orElse("");
        return CredentialsToken.read(header)
                .filter(token ->
                        CredentialsToken.hash(token).equals(call.caller().theirTokenHash()))
                .or(() -> CredentialsToken.readPlain(header))
                .orElse("");
    }
}
