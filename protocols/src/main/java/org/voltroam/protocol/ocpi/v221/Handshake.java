package org.voltroam.protocol.ocpi.v221;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.client.Reply.Answered;
import org.voltroam.protocol.ocpi.client.Reply.Declined;
import org.voltroam.protocol.ocpi.client.Reply.NoAnswer;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.wire.Credentials;
import org.voltroam.protocol.ocpi.wire.CredentialsRole;
import org.voltroam.protocol.ocpi.wire.Version;
import org.voltroam.protocol.ocpi.wire.VersionDetails;
import tools.jackson.databind.JsonNode;

/**
 * How two platforms get to know each other. Source: OCPI 2.2.1 credentials, Registration.
 *
 * <p>Token A comes out of band and opens the door once. The one who registers hands out token B before it asks, since the other
 * side reads our endpoints with it while we wait; the answer brings token C.
 */
public final class Handshake {

    private final OcpiClient client;
    private final Supplier<String> newToken;
    private final Supplier<String> newRequestId;
    private final InstantSource clock;

    /**
     * @param newToken 256 random bits as printable text
     * @param newRequestId unique
     */
    public Handshake(OcpiClient client, Supplier<String> newToken, Supplier<String> newRequestId, InstantSource clock) {
        this.client = client;
        this.newToken = newToken;
        this.newRequestId = newRequestId;
        this.clock = clock;
    }

    /** How we introduce ourselves. */
    public record Self(String versionsUrl, List<Party> parties) {

        Credentials credentials(String token) {
            return new Credentials(
                    token,
                    versionsUrl,
                    parties.stream().map(CredentialsRole::of).toList());
        }
    }

    /**
     * Registers us at a peer.
     *
     * @param save keeps the connection durably; called before we send token B and again when token C is there
     */
    public Reply<Connection> register(
            String name, String versionsUrl, String tokenA, Self self, Consumer<Connection> save) {
        return introduce(Method.POST, name, versionsUrl, tokenA, null, self, save);
    }

    /**
     * Registers us anew at a peer that knows us, because it or we have moved: reads its endpoints again and tells it ours.
     *
     * @param token the one we have from it
     */
    public Reply<Connection> renew(
            String name, String versionsUrl, String token, Self self, Consumer<Connection> save) {
        return introduce(Method.PUT, name, versionsUrl, token, token, self, save);
    }

    /** @param kept our token until a new one is there; with it a renewal that broke off can be tried again */
    private Reply<Connection> introduce(
            Method method,
            String name,
            String versionsUrl,
            String token,
            @Nullable String kept,
            Self self,
            Consumer<Connection> save) {
        return then(discover(versionsUrl, token), details -> {
            var tokenB = newToken.get();
            var asked = new Connection(
                    name,
                    Connection.State.INVITED,
                    versionsUrl,
                    VersionsModule.VERSION,
                    CredentialsToken.hash(tokenB),
                    null,
                    kept,
                    details.endpoints(),
                    List.of(),
                    clock.instant());
            save.accept(asked);
            var reply = send(method, endpoint(details), token, self.credentials(tokenB))
                    .map(answer ->
                            asked.connected(answer.token(), details.endpoints(), parties(answer), clock.instant()));
            if (reply instanceof Answered<Connection>(var connected, var headers, var violations)) {
                save.accept(connected);
            }
            return reply;
        });
    }

    /**
     * Takes a peer's registration: reads its endpoints and gives it a token of its own.
     *
     * @param known the connection whose invitation or token it used
     * @return the connection to keep, and the token C that goes back
     */
    public Reply<Accepted> accept(Connection known, Credentials theirs) {
        return discover(theirs.url(), theirs.token()).map(details -> {
            var tokenC = newToken.get();
            var connected = new Connection(
                    known.name(),
                    Connection.State.CONNECTED,
                    theirs.url(),
                    VersionsModule.VERSION,
                    CredentialsToken.hash(tokenC),
                    known.invitationHash(),
                    theirs.token(),
                    details.endpoints(),
                    parties(theirs),
                    clock.instant());
            return new Accepted(connected, tokenC);
        });
    }

    /** The token is a secret and stays out of logs. */
    public record Accepted(Connection connection, String tokenC) {
        @Override
        public String toString() {
            return "Accepted[" + connection + "]";
        }
    }

    /** The endpoints of a peer in the version we share. */
    public Reply<VersionDetails> discover(String versionsUrl, String token) {
        return then(get(versionsUrl, token), data -> {
            var violations = new Violations();
            var versions = new ArrayList<Version>();
            data.forEach(each -> versions.add(Version.read(Fields.of(each, "", violations))));
            return versions.stream()
                    .filter(version -> version.version().equals(VersionsModule.VERSION))
                    .findFirst()
                    .map(version -> details(version.url(), token))
                    .orElse(new Declined<>(200, 3002, "the peer does not speak " + VersionsModule.VERSION));
        });
    }

    private Reply<VersionDetails> details(String url, String token) {
        return client.object(Request.get(url), token, ids(), VersionsModule::details);
    }

    private Reply<JsonNode> get(String url, String token) {
        return client.call(Request.get(url), token, ids(), data -> data);
    }

    private Reply<Credentials> send(Method method, String url, String token, Credentials ours) {
        if (url.isEmpty()) {
            return new NoAnswer<>(NoResponse.Cause.BROKEN, "the peer lists no credentials endpoint");
        }
        var body = Json.bytes(CredentialsModule.credentials(ours));
        return client.object(Request.json(method, url, body), token, ids(), CredentialsModule::credentials);
    }

    /** The role of a credentials endpoint is ignored (OCPI 2.2.1 version_information_endpoint, Endpoint, note). */
    private static String endpoint(VersionDetails details) {
        return details.endpoints().stream()
                .filter(endpoint -> endpoint.module().equals("credentials"))
                .map(Endpoint::url)
                .findFirst()
                .orElse("");
    }

    private List<Party> parties(Credentials credentials) {
        return credentials.roles().stream()
                .map(role -> role.party(clock.instant()))
                .toList();
    }

    /** Routing headers are not used on versions and credentials. */
    private Routing ids() {
        var id = newRequestId.get();
        return new Routing(null, null, id, id);
    }

    private static <T, U> Reply<U> then(Reply<T> reply, Function<T, Reply<U>> next) {
        return switch (reply) {
            case Answered<T>(var value, var headers, var violations) -> next.apply(value);
            case Declined<T>(var http, var status, var message) -> new Declined<>(http, status, message);
            case NoAnswer<T>(var cause, var message) -> new NoAnswer<>(cause, message);
        };
    }
}
