package org.voltroam.role;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.CredentialsEndpoint;
import org.voltroam.protocol.ocpi.exchange.Discovery;
import org.voltroam.protocol.ocpi.exchange.Handshake;
import org.voltroam.protocol.ocpi.exchange.Handshake.Host;
import org.voltroam.protocol.ocpi.exchange.Handshake.Self;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.protocol.ocpi.server.Attempts;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.OcpiServer;
import org.voltroam.protocol.ocpi.server.Platform;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * One party as an OCPI platform of its own: its store, its directory, its credentials, and the way to every other party.
 *
 * @param party who we are
 * @param platform where we are served, {@code /nl-gvb/ocpi}, and in which versions
 */
public record Member(
        Party party,
        Platform platform,
        Store store,
        Directory directory,
        OcpiClient client,
        Handshake handshake,
        Connections connections,
        Reach reach,
        Attempts attempts,
        InstantSource clock) {

    public static Member of(
            Party party,
            String origin,
            Store store,
            Directory directory,
            HttpHandler http,
            Egress egress,
            InstantSource clock) {
        return of(party, origin, store, directory, http, egress, clock, wire -> true);
    }

    /** @param spoken which of the versions we could speak we do */
    public static Member of(
            Party party,
            String origin,
            Store store,
            Directory directory,
            HttpHandler http,
            Egress egress,
            InstantSource clock,
            Predicate<Wire> spoken) {
        var basePath = basePath(party.id());
        var wires = OcpiVersions.of(directory).only(spoken);
        var platform = new Platform(party.id(), basePath, origin + basePath, wires);
        var client = new OcpiClient(http);
        var discovery = new Discovery(client, platform.wires(), Ids::unique, egress);
        var handshake = new Handshake(client, discovery, Ids::secret, Ids::unique, clock);
        var connections = new Connections(party.id(), store, directory, clock);
        var attempts = new Attempts(clock, new Guessing(party.id()));
        return new Member(
                party, platform, store, directory, client, handshake, connections, new Reach(store), attempts, clock);
    }

    /** Where a party's platform lives on its server: {@code /nl-gvb/ocpi}. */
    public static String basePath(PartyId party) {
        return "/" + party.toString().toLowerCase(Locale.ROOT).replace('*', '-') + "/ocpi";
    }

    public PartyId id() {
        return party.id();
    }

    public Trail trail() {
        return new Trail(id(), clock);
    }

    /** Our server with these interfaces, and those that every platform has. */
    public OcpiServer server(Map<Address, Interface> modules) {
        var all = new LinkedHashMap<>(modules);
        all.put(
                Address.sender("credentials"),
                new CredentialsEndpoint(
                        handshake, this::self, connections::isTaken, connections::replace, this::clashed));
        all.replaceAll((address, each) -> new Guarded(each));
        return new OcpiServer(platform, this::caller, attempts, all, clock);
    }

    private void clashed(Connection by, PartyId claimed) {
        store.commit(Change.put(
                Kind.INCIDENT,
                new Incident(
                        Incident.Sort.CLAIMED_BY_ANOTHER,
                        claimed,
                        "connection " + by.name(),
                        "it claims to be " + claimed + ", who stands behind another connection; it was refused",
                        clock.instant())));
    }

    private Optional<Connection> caller(String hash) {
        return connections.accepting(hash).map(connection -> connections.seen(connection, hash));
    }

    /**
     * Lets a peer register with this first token, unless it has registered before; then it may move to where the world says it is.
     *
     * @param origin of the peer, {@code https://host:port}
     */
    public void invite(String name, String tokenHash, String origin) {
        var known = connections.change(name, peer -> peer.with(peer.terms().welcome(origin), peer.lastUpdated()));
        if (known.isEmpty()) {
            var version = platform.wires().highest().version();
            connections.keep(Connection.invitation(name, version, tokenHash, clock.instant()));
        }
    }

    /**
     * Registers us at a peer, unless we are registered there; anew when it is served elsewhere than before or we want another version.
     *
     * @param version to speak; null for the highest that both do, or the one spoken so far
     */
    public Reply<Connection> register(String name, String versionsUrl, String tokenA, @Nullable String version) {
        var known = directory.connection(name).orElse(null);
        if (known == null || known.ourToken() == null) {
            return handshake.register(new Host(name, versionsUrl, tokenA, version), self(known), connections::keep);
        }
        var wanted = version == null ? known.version() : version;
        var asBefore = known.state() != Connection.State.INVITED
                && versionsUrl.equals(known.versionsUrl())
                && wanted.equals(known.version());
        return asBefore
                ? new Reply.Answered<>(known, Headers.NONE, List.of())
                : handshake.renew(
                        new Host(name, versionsUrl, known.ourToken(), wanted), known, self(known), connections::keep);
    }

    /** Exchanges the tokens of both directions with a peer; no request of its fails meanwhile. */
    public Reply<Connection> rotate(Connection known) {
        return known.versionsUrl() == null || known.ourToken() == null
                ? new Reply.Declined<>(0, 0, known.name() + " is not connected")
                : handshake.renew(
                        new Host(known.name(), known.versionsUrl(), known.ourToken(), known.version()),
                        known,
                        self(known),
                        connections::keep);
    }

    /** Tells a peer that we end it; whether it has heard is for the log. */
    public Reply<Boolean> leave(Connection known) {
        return handshake.leave(known);
    }

    /** The way to a party with whom we have an agreement: its own connection, or its hub's if the hub reaches it. */
    public Optional<Peer> peer(PartyId them) {
        var direct = directory.connectionOf(them);
        var via = direct.isPresent() ? direct : hubTo(them).flatMap(directory::connectionOf);
        return via.filter(Connection::isOpen)
                .filter(connection -> !connection.isHub() || reach.absence(them).isEmpty())
                .flatMap(connection -> platform.wires()
                        .of(connection.version())
                        .map(wire -> new Peer(
                                client,
                                wire,
                                connection,
                                id(),
                                them,
                                Ids::unique,
                                (quirk, because) -> learned(connection.name(), quirk, because))));
    }

    /** Asks a party; a party we have no way to is one that does not answer. */
    public <T> Reply<T> ask(PartyId them, Function<Peer, Reply<T>> question) {
        return peer(them).map(question).orElseGet(() -> new Reply.NoAnswer<>(NoResponse.Cause.UNREACHABLE, why(them)));
    }

    /** How a hub says that it is with a party it does not reach, at the hub its own finding; empty for one that it does. */
    public Optional<String> absence(PartyId them) {
        return reach.absence(them);
    }

    private String why(PartyId them) {
        return absence(them)
                .map(status -> "the hub says that " + them + " is " + status)
                .orElse("no connection leads to " + them);
    }

    private Optional<PartyId> hubTo(PartyId them) {
        return directory
                .agreement(id(), them)
                .or(() -> directory.agreement(them, id()))
                .map(Agreement::hub)
                .flatMap(Optional::ofNullable);
    }

    /** A peer's quirk has shown; what is known of it already, or an operator has said, stays. */
    public void learned(String name, Quirk quirk, String because) {
        var noted = new Quirk.Noted(quirk, true, true, because, clock.instant());
        connections.change(name, known -> known.noted(noted));
    }

    /** How we introduce ourselves to a peer; null for one that we know nothing of. */
    public Self self(@Nullable Connection peer) {
        return new Self(platform.versionsUrl(), parties(peer));
    }

    /** A hub leads to those who agreed to roam through it, and names to each peer those that roam with it. */
    private List<Party> parties(@Nullable Connection peer) {
        return party.role() == Role.HUB && peer != null
                ? Stream.concat(Stream.of(party), behind(peer)).toList()
                : List.of(party);
    }

    private Stream<Party> behind(Connection peer) {
        var all = new LinkedHashMap<String, Party>();
        for (var agreement : directory.agreements()) {
            if (id().equals(agreement.hub())) {
                if (peer.speaksFor(agreement.emsp())) {
                    all.computeIfAbsent(agreement.cpo() + " CPO", none -> known(agreement.cpo(), Role.CPO));
                }
                if (peer.speaksFor(agreement.cpo())) {
                    all.computeIfAbsent(agreement.emsp() + " EMSP", none -> known(agreement.emsp(), Role.EMSP));
                }
            }
        }
        return all.values().stream();
    }

    private Party known(PartyId other, Role role) {
        var business = directory
                .connectionOf(other)
                .flatMap(connection -> connection.parties().stream()
                        .filter(behind -> behind.id().equals(other))
                        .findFirst())
                .map(Party::business)
                .orElseGet(() -> Business.named(other.toString()));
        return new Party(other, role, business, clock.instant());
    }
}
