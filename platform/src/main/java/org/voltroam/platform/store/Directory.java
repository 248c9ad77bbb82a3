package org.voltroam.platform.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;

/**
 * What the way of a charge looks up, kept in memory: loaded when opened, then following every commit of its store.
 *
 * <p>Never blocks and never asks the database, so it may be used on an event loop. Shows commits as soon as they are durable.
 */
public final class Directory implements AutoCloseable {

    /** What was told everybody behind a hub is kept beside what was told one of them. */
    private static final Set<Kind<?>> APART = Set.of(Kind.PUBLIC_LOCATION, Kind.PUBLIC_TARIFF, Kind.PUBLIC_TOKEN);

    private final ReentrantLock changing = new ReentrantLock();
    private volatile Peers peers = Peers.NONE;
    private final Map<Pair, Agreement> agreements = new ConcurrentHashMap<>();
    private final Map<Owned<LocationId>, Location> locations = new ConcurrentHashMap<>();
    private final Map<EvseKey, EvseState> states = new ConcurrentHashMap<>();
    private final Map<Owned<TariffId>, Tariff> tariffs = new ConcurrentHashMap<>();
    private final KnownTokens tokens = new KnownTokens();
    private final Map<ContractId, Contract> contracts = new ConcurrentHashMap<>();
    private final Map<StationId, ChargingStation> stations = new ConcurrentHashMap<>();
    private final Observation observation;

    private record Pair(PartyId cpo, PartyId emsp) {}

    private record EvseKey(PartyId party, LocationId location, EvseUid evse) {}

    /** Loads what the store holds. Opened before anything is written, so that no commit slips by. */
    public Directory(Store store) {
        this.observation = store.observe(changes -> changes.forEach(this::follow));
        var connections = new ArrayList<Connection>();
        store.each(Kind.CONNECTION, connections::add);
        change(none -> Peers.of(connections));
        store.each(Kind.AGREEMENT, this::put);
        store.each(Kind.LOCATION, this::put);
        store.each(Kind.EVSE_STATE, this::put);
        store.each(Kind.TARIFF, this::put);
        store.each(Kind.TOKEN, this::put);
        store.each(Kind.CONTRACT, this::put);
        store.each(Kind.STATION, this::put);
    }

    public Optional<Connection> connectionWithTokenHash(String hash) {
        return peers.withTokenHash(hash);
    }

    public Optional<Connection> connection(String name) {
        return peers.named(name);
    }

    public Collection<Connection> connections() {
        return peers.all();
    }

    /** The connection a party stands behind itself; not one that leads to it through a hub. */
    public Optional<Connection> connectionOf(PartyId party) {
        return peers.of(party);
    }

    public Optional<Agreement> agreement(PartyId cpo, PartyId emsp) {
        return Optional.ofNullable(agreements.get(new Pair(cpo, emsp)));
    }

    public Collection<Agreement> agreements() {
        return List.copyOf(agreements.values());
    }

    /** A location with the newest status of each of its EVSEs. */
    public Optional<Location> location(Owned<LocationId> key) {
        return Optional.ofNullable(locations.get(key)).map(this::current);
    }

    /** A location as it was told, the statuses that came by themselves left aside. */
    public Optional<Location> told(Owned<LocationId> key) {
        return Optional.ofNullable(locations.get(key));
    }

    /** Whether everybody may see a location; false when there is none. Asked for each status that goes out. */
    public boolean isPublished(Owned<LocationId> key) {
        var location = locations.get(key);
        return location != null && location.publish();
    }

    /** One EVSE of a location, with its newest status. */
    public Optional<Evse> evse(Owned<LocationId> key, EvseUid uid) {
        return Optional.ofNullable(locations.get(key))
                .flatMap(location -> location.evse(uid).map(evse -> current(location, evse)));
    }

    /** Every location, each with the newest status of its EVSEs, in a stable order. */
    public List<Location> locations() {
        return locations.values().stream()
                .sorted(Comparator.comparing(Location::party)
                        .thenComparing(location -> location.id().ci()))
                .map(this::current)
                .toList();
    }

    public Optional<Tariff> tariff(Owned<TariffId> key) {
        return Optional.ofNullable(tariffs.get(key));
    }

    public Collection<Tariff> tariffs() {
        return List.copyOf(tariffs.values());
    }

    /** Every token with this uid, of whatever eMSP and type. */
    public List<Token> tokens(TokenUid uid) {
        return tokens.with(uid);
    }

    public Optional<Token> token(Owned<TokenUid> key, Open<TokenType> type) {
        return tokens(key.id()).stream()
                .filter(token ->
                        token.party().equals(key.owner()) && token.type().text().equalsIgnoreCase(type.text()))
                .findFirst();
    }

    public List<Token> tokens() {
        return tokens.all();
    }

    /** A token of a contract; of several the one that was changed last. */
    public Optional<Token> token(PartyId emsp, ContractId contract) {
        return tokens.newest(emsp, contract);
    }

    public Optional<Contract> contract(ContractId id) {
        return Optional.ofNullable(contracts.get(id));
    }

    public Optional<ChargingStation> station(StationId id) {
        return Optional.ofNullable(stations.get(id));
    }

    public Collection<ChargingStation> stations() {
        return List.copyOf(stations.values());
    }

    private void follow(Change change) {
        switch (change) {
            case Change.Put<?> put when APART.contains(put.kind()) -> {}
            case Change.Put<?> put -> put(put.value());
            case Change.Removed<?> apart when APART.contains(apart.kind()) -> {}
            case Change.Removed<?>(var kind, Tariff tariff) -> tariffs.remove(tariff.key());
            case Change.Removed<?>(var kind, Location location) -> locations.remove(location.key());
            case Change.Removed<?>(var kind, Connection connection) -> change(known -> known.without(connection));
            case Change.Removed<?>(var kind, Agreement agreement) ->
                agreements.remove(new Pair(agreement.cpo(), agreement.emsp()));
            case Change.Removed<?> other -> {}
            case Change.Posted posted -> {}
            case Change.Traced traced -> {}
            case Change.Passed passed -> {}
        }
    }

    private void put(@Nullable Object value) {
        switch (value) {
            case Connection connection -> change(known -> known.with(connection));
            case Agreement agreement -> agreements.put(new Pair(agreement.cpo(), agreement.emsp()), agreement);
            case Location location -> locations.put(location.key(), location);
            case EvseState state -> states.put(new EvseKey(state.party(), state.location(), state.evse()), state);
            case Tariff tariff -> tariffs.put(tariff.key(), tariff);
            case Token token -> tokens.put(token);
            case Contract contract -> contracts.put(contract.id(), contract);
            case ChargingStation station -> stations.put(station.id(), station);
            case null, default -> {}
        }
    }

    private void change(UnaryOperator<Peers> change) {
        changing.lock();
        try {
            peers = change.apply(peers);
        } finally {
            changing.unlock();
        }
    }

    private Location current(Location location) {
        var newest = location.lastUpdated();
        var evses = new ArrayList<Evse>(location.evses().size());
        var changed = false;
        for (var evse : location.evses()) {
            var now = current(location, evse);
            evses.add(now);
            if (!now.equals(evse)) {
                changed = true;
                newest = now.lastUpdated().isAfter(newest) ? now.lastUpdated() : newest;
            }
        }
        return changed ? location.withEvses(evses, newest) : location;
    }

    /** An EVSE of a location with its newest status; itself when nothing newer is known of it. */
    public Evse current(Location location, Evse evse) {
        var state = states.get(new EvseKey(location.party(), location.id(), evse.uid()));
        return state == null || !state.lastUpdated().isAfter(evse.lastUpdated())
                ? evse
                : evse.withStatus(state.status(), state.lastUpdated());
    }

    @Override
    public void close() {
        observation.close();
    }
}
