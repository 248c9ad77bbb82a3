package org.voltroam.role;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.server.Callers;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Interface.Address;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.v221.CredentialsEndpoint;
import org.voltroam.protocol.ocpi.v221.Handshake;
import org.voltroam.protocol.ocpi.v221.Handshake.Self;
import org.voltroam.protocol.ocpi.v221.Peer;
import org.voltroam.protocol.ocpi.v221.VersionsEndpoint;
import org.voltroam.protocol.ocpi.v221.VersionsModule;

/**
 * One party as an OCPI platform of its own: its store, its directory, its credentials, and the way to every other party.
 *
 * @param party who we are
 * @param basePath path of our platform on its server, {@code /nl-gvb/ocpi}
 * @param baseUrl the same, absolute, as peers see it
 */
public record Member(
        Party party,
        String basePath,
        String baseUrl,
        Store store,
        Directory directory,
        OcpiClient client,
        Handshake handshake,
        InstantSource clock) {

    public static Member of(
            Party party, String origin, Store store, Directory directory, HttpHandler http, InstantSource clock) {
        var basePath = basePath(party.id());
        var client = new OcpiClient(http);
        var handshake = new Handshake(client, Ids::secret, Ids::unique, clock);
        return new Member(party, basePath, origin + basePath, store, directory, client, handshake, clock);
    }

    /** Where a party's platform lives on its server: {@code /nl-gvb/ocpi}. */
    public static String basePath(PartyId party) {
        return "/" + party.toString().toLowerCase(Locale.ROOT).replace('*', '-') + "/ocpi";
    }

    public PartyId id() {
        return party.id();
    }

    public String versionsUrl() {
        return baseUrl + "/versions";
    }

    /** The absolute URL of one of our interfaces. */
    public String url(Address address) {
        return VersionsEndpoint.url(baseUrl, address);
    }

    public Trail trail() {
        return new Trail(id(), clock);
    }

    /** Our server with these interfaces, and those that every platform has. */
    public OcpiServer server(Map<Address, Interface> modules) {
        var all = new LinkedHashMap<>(modules);
        all.put(
                Address.sender("credentials"),
                new CredentialsEndpoint(handshake, this::self, this::isTaken, this::save));
        all.put(
                Address.receiver("credentials"),
                new CredentialsEndpoint(handshake, this::self, this::isTaken, this::save));
        var listed = new LinkedHashMap<>(all);
        listed.remove(Address.receiver("credentials"));
        return new OcpiServer(
                basePath,
                VersionsModule.VERSION,
                callers(),
                VersionsEndpoint.versions(baseUrl),
                VersionsEndpoint.details(baseUrl, listed.keySet()),
                all,
                clock);
    }

    /** Lets a peer register with this first token, unless it has registered before. */
    public void invite(String name, String tokenHash) {
        var known = directory.connection(name);
        if (known.isEmpty()) {
            save(Connection.invitation(name, VersionsModule.VERSION, tokenHash, clock.instant()));
        }
    }

    /** Registers us at a peer, unless we are registered there; anew when it is served elsewhere than before. */
    public Reply<Connection> register(String name, String versionsUrl, String tokenA) {
        var known = directory.connection(name);
        var token = known.map(Connection::ourToken).orElse("");
        if (token.isEmpty()) {
            return handshake.register(name, versionsUrl, tokenA, self(), this::save);
        }
        var connected = known.filter(connection ->
                connection.state() == Connection.State.CONNECTED && versionsUrl.equals(connection.versionsUrl()));
        return connected.isPresent()
                ? new Reply.Answered<>(connected.get(), Headers.NONE, List.of())
                : handshake.renew(name, versionsUrl, token, self(), this::save);
    }

    /** The way to a party with whom we have an agreement: its own connection, or its hub's. */
    public Optional<Peer> peer(PartyId them) {
        var direct = directory.connectionOf(them);
        var via = direct.isPresent() ? direct : hubTo(them).flatMap(directory::connectionOf);
        return via.map(connection -> new Peer(client, connection, id(), them, Ids::unique));
    }

    /** Asks a party; a party we have no way to is one that does not answer. */
    public <T> Reply<T> ask(PartyId them, Function<Peer, Reply<T>> question) {
        return peer(them)
                .map(question)
                .orElse(new Reply.NoAnswer<>(NoResponse.Cause.UNREACHABLE, "no connection leads to " + them));
    }

    private Optional<PartyId> hubTo(PartyId them) {
        return directory
                .agreement(id(), them)
                .or(() -> directory.agreement(them, id()))
                .map(Agreement::hub)
                .flatMap(Optional::ofNullable);
    }

    private Callers callers() {
        return hash -> directory.connectionWithTokenHash(hash).map(connection -> seen(connection, hash));
    }

    /** A peer that shows its own token holds it for sure: its invitation is used up. */
    private Connection seen(Connection connection, String hash) {
        if (connection.invitationHash() != null && hash.equals(connection.theirTokenHash())) {
            var used = connection.withoutInvitation();
            save(used);
            return used;
        }
        return connection;
    }

    private boolean isTaken(Connection by, PartyId claimed) {
        return claimed.equals(id())
                || directory
                        .connectionOf(claimed)
                        .filter(other -> other.state() != Connection.State.ENDED
                                && !other.name().equals(by.name()))
                        .isPresent();
    }

    private void save(Connection connection) {
        store.commit(Change.put(Kind.CONNECTION, connection));
    }

    private Self self() {
        return new Self(versionsUrl(), List.of(party));
    }
}
