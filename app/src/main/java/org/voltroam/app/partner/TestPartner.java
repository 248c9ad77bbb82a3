package org.voltroam.app.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;
import org.voltroam.role.cpo.Cpo;
import org.voltroam.role.emsp.Emsp;

/**
 * A CPO or an eMSP for others to develop against: our own role, in one version of OCPI, with a few objects in memory.
 *
 * <p>It welcomes whoever holds its token, agrees to roam with every party that registers, and tells each message it hears.
 */
public final class TestPartner implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Setting setting;
    private final Member member;
    private final Feed feed;
    private final Shelves shelves;
    private final HttpHandler server;

    /**
     * Who it is and where.
     *
     * @param role CPO or EMSP
     * @param version of OCPI, the only one it speaks
     * @param origin where it is served, {@code http://127.0.0.1:9000}
     * @param token the first one, with which others register
     * @param slowness how long an answer takes where the fault is SLOW
     * @param told hears one line for each message
     * @param threads virtual, one per task
     */
    public record Setting(
            Role role,
            PartyId id,
            String version,
            String origin,
            String token,
            Fault fault,
            Duration slowness,
            HttpHandler http,
            Consumer<String> told,
            Executor threads,
            InstantSource clock) {

        @Override
        public String toString() {
            return role + " " + id + " at " + origin;
        }
    }

    public TestPartner(Setting setting) {
        this.setting = setting;
        var store = new MemoryStore();
        var party = new Party(setting.id(), setting.role(), Business.named("Voltroam test partner"), Instant.EPOCH);
        this.member = Member.of(
                party,
                setting.origin(),
                store,
                new Directory(store),
                setting.fault().outbound().around(setting.http()),
                Egress.ANYWHERE,
                setting.clock(),
                wire -> wire.version().equals(setting.version()));
        this.feed = new Feed(store, setting.threads(), failures -> PAUSE, setting.clock());
        this.shelves = new Shelves(member);
        this.server = setting.fault().inbound(setting.slowness()).around(played());
        shelves.fill();
        member.connections()
                .keep(Connection.invitation(
                        "partner",
                        setting.version(),
                        CredentialsToken.hash(setting.token()),
                        setting.clock().instant()));
    }

    private HttpHandler played() {
        if (setting.role() == Role.CPO) {
            var cpo = new Cpo(member, setting.threads(), RpcTerms.usual(setting.threads(), Ids::unique));
            cpo.deliver(feed);
            return cpo.server();
        }
        if (setting.role() == Role.EMSP) {
            var emsp = new Emsp(member);
            emsp.deliver(feed);
            return emsp.server();
        }
        throw new IllegalArgumentException("a test partner is a CPO or an EMSP, not " + setting.role());
    }

    public Member member() {
        return member;
    }

    public String versionsUrl() {
        return member.platform().versionsUrl();
    }

    /** Registers at somebody else, with the token it gave. */
    public Reply<Connection> register(String versionsUrl, String theirToken) {
        var reply = member.register("host", versionsUrl, theirToken, setting.version());
        shelves.agree();
        return reply;
    }

    /** What it answers, and tells. */
    public HttpHandler server() {
        return request -> {
            var response = server.handle(request);
            shelves.agree();
            setting.told().accept(line(request, response));
            return response;
        };
    }

    private String line(Request request, Response response) {
        var query = request.query();
        return String.format(
                Locale.ROOT,
                "%s %s %s%s (%d bytes) -> HTTP %d, status %d (%d bytes)",
                setting.clock().instant(),
                request.method(),
                request.path(),
                query.isEmpty() ? "" : "?" + query,
                request.body().length,
                response.status(),
                Envelope.statusOf(response.body()),
                response.body().length);
    }

    @Override
    public void close() {
        feed.close();
        member.directory().close();
        member.store().close();
    }
}
