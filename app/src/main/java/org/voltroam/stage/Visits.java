package org.voltroam.stage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.role.Ids;
import org.voltroam.role.emsp.Emsp;
import org.voltroam.role.emsp.RemoteControl;
import org.voltroam.stage.world.World;

/** Simulated drivers at simulated stations: who comes, where they plug in, and how far they are. */
public final class Visits {

    private static final int REMEMBERED = 1000;

    private final Cast cast;
    private final StationSimulator simulator;
    private final Executor threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, Visit> visits = new LinkedHashMap<>();
    private final List<Consumer<Visit>> watchers = new CopyOnWriteArrayList<>();

    public Visits(Cast cast, StationSimulator simulator, Executor threads) {
        this.cast = cast;
        this.simulator = simulator;
        this.threads = threads;
    }

    /**
     * What a driver wants.
     *
     * @param card the uid it shows, or that its app holds
     * @param evse as printed on the station
     * @param byApp true to start from the app, false to show the card
     * @param parked how long the car stays after it is full
     * @param speed simulated seconds per real second; 0 is as fast as possible
     * @param start of the simulated charge; null lets it end about now
     */
    public record Wish(
            TokenUid card,
            EvseId evse,
            Energy energy,
            boolean byApp,
            Duration parked,
            BigDecimal speed,
            @Nullable Instant start) {}

    /** How far a visit is. */
    public enum State {
        PLUGGED_IN,
        CHARGING,
        CHARGED,
        REFUSED,
        IMPOSSIBLE
    }

    /**
     * @param charge as soon as it is known which charge this is
     * @param reason why it was refused or impossible, or why it ended
     */
    public record Visit(
            String id,
            Wish wish,
            State state,
            @Nullable ChargeId charge,
            @Nullable Progress progress,
            @Nullable String reason) {

        public boolean isOver() {
            return state != State.PLUGGED_IN && state != State.CHARGING;
        }
    }

    /** Where an EVSE is wired. */
    private record Place(World.Station station, int outlet, RemoteControl.Spot spot) {}

    /** Builds and switches on every station of the world whose CPO plays here. */
    public void install(String webSocketOrigin) {
        cast.world().stations().stream()
                .filter(station -> cast.cpo(station.party()).isPresent())
                .forEach(station -> simulator.install(spec(station, webSocketOrigin)));
    }

    /** True when every installed station is connected and accepted. */
    public boolean isOnline() {
        return simulator.stations().stream().allMatch(station -> simulator.online(station.id()));
    }

    /** A driver comes. Returns at once; {@link #find} tells how it goes. */
    public Visit begin(Wish wish) {
        var visit = new Visit(Ids.unique(), wish, State.PLUGGED_IN, null, null, null);
        keep(visit);
        var place = place(wish.evse());
        if (place.isEmpty()) {
            return end(visit.id(), State.IMPOSSIBLE, "no simulated station here has the EVSE " + wish.evse());
        }
        threads.execute(() -> {
            if (wish.byApp()) {
                byApp(visit.id(), wish, place.get());
            } else {
                byCard(visit.id(), wish, place.get());
            }
        });
        return visit;
    }

    public Optional<Visit> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(visits.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** The visit that came last. */
    public Optional<Visit> latest() {
        lock.lock();
        try {
            return Optional.ofNullable(visits.lastEntry()).map(Map.Entry::getValue);
        } finally {
            lock.unlock();
        }
    }

    /** The visit that became this charge. */
    public Optional<Visit> of(ChargeId charge) {
        lock.lock();
        try {
            return visits.values().stream()
                    .filter(visit -> charge.equals(visit.charge()))
                    .findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** The EVSEs a simulated car can plug into here, station by station. */
    public List<Owned<LocationId>> sites() {
        return cast.world().stations().stream()
                .filter(station -> cast.cpo(station.party()).isPresent())
                .map(station -> new Owned<>(station.party(), station.location()))
                .distinct()
                .toList();
    }

    /** Whether a simulated car can plug in there. */
    public boolean serves(EvseId evse) {
        return place(evse).isPresent();
    }

    /**
     * Tells of each visit as it goes on. The watcher must not block.
     *
     * @return ends the watch
     */
    public Observation watch(Consumer<Visit> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void byCard(String id, Wish wish, Place place) {
        var observation = cast.cpo(place.station().party())
                .orElseThrow()
                .member()
                .store()
                .observe(changes -> changes.forEach(change -> recognize(id, wish, place, change)));
        try (observation) {
            over(
                    id,
                    simulator.plugInAndPresent(
                            place.station().id(),
                            place.outlet(),
                            wish.card(),
                            plan(wish),
                            progress -> charging(id, progress)));
        }
    }

    /** The app's start is a command of the eMSP that owns the token; the car is plugged in before. */
    private void byApp(String id, Wish wish, Place place) {
        var token = token(wish.card());
        if (token.isEmpty()) {
            end(id, State.IMPOSSIBLE, "no eMSP here has a token " + wish.card());
            return;
        }
        var plugged =
                simulator.plugIn(place.station().id(), place.outlet(), plan(wish), progress -> remotely(id, progress));
        if (plugged instanceof Outcome.Impossible(var reason)) {
            end(id, State.IMPOSSIBLE, reason);
            return;
        }
        var emsp = cast.emsp(token.get().party()).orElseThrow();
        switch (emsp.remote().start(token.get(), asKnownTo(emsp, wish.evse(), place))) {
            case RemoteControl.Outcome.Done(var charge) -> named(id, charge);
            case RemoteControl.Outcome.Declined(var charge, var why) -> {
                named(id, charge);
                simulator.unplug(place.station().id(), place.outlet());
                end(id, State.REFUSED, why);
            }
        }
    }

    /** The app shows what its eMSP was told, under the names it was told. */
    private static RemoteControl.Spot asKnownTo(Emsp emsp, EvseId evse, Place place) {
        return emsp.member().directory().locations().stream()
                .filter(location -> !location.isExpired())
                .flatMap(location -> location.evses().stream()
                        .filter(known -> evse.equals(known.evseId()))
                        .map(known -> new RemoteControl.Spot(
                                location.party(),
                                location.id(),
                                known.uid(),
                                place.spot().connector())))
                .findFirst()
                .orElse(place.spot());
    }

    private void remotely(String id, Progress progress) {
        charging(id, progress);
        if (progress.step() == Progress.Step.STOPPED) {
            end(id, State.CHARGED, "the car has left");
        }
    }

    private void over(String id, Outcome outcome) {
        switch (outcome) {
            case Outcome.UnderWay underWay -> {}
            case Outcome.Charged charged -> end(id, State.CHARGED, charged.reason());
            case Outcome.Refused(var reason) -> end(id, State.REFUSED, reason);
            case Outcome.Impossible(var reason) -> end(id, State.IMPOSSIBLE, reason);
        }
    }

    /** The first step that the CPO tells of this card at this station names the charge. */
    private void recognize(String id, Wish wish, Place place, Change change) {
        if (change instanceof Change.Traced(var step)
                && wish.card().text().equals(step.facts().get("card"))
                && place.station().id().text().equals(step.facts().get("station"))) {
            named(id, step.charge());
        }
    }

    private void named(String id, ChargeId charge) {
        update(
                id,
                visit -> visit.charge() != null
                        ? visit
                        : new Visit(id, visit.wish(), visit.state(), charge, visit.progress(), visit.reason()));
    }

    private void charging(String id, Progress progress) {
        update(
                id,
                visit -> visit.isOver()
                        ? visit
                        : new Visit(id, visit.wish(), State.CHARGING, visit.charge(), progress, visit.reason()));
    }

    private Visit end(String id, State state, String reason) {
        return update(id, visit -> new Visit(id, visit.wish(), state, visit.charge(), visit.progress(), reason));
    }

    private Optional<Token> token(TokenUid uid) {
        return cast.emsps().stream()
                .flatMap(emsp -> emsp.member().directory().tokens(uid).stream())
                .findFirst();
    }

    private static Plan plan(Wish wish) {
        return new Plan(wish.energy(), wish.parked(), wish.speed(), wish.start());
    }

    private Optional<Place> place(EvseId evse) {
        return cast.world().stations().stream()
                .filter(station -> cast.cpo(station.party()).isPresent())
                .flatMap(station -> station.outlets().stream()
                        .flatMap(outlet -> location(station)
                                .flatMap(location -> location.evse(outlet.evse()))
                                .filter(found -> evse.equals(found.evseId()))
                                .map(found -> new Place(
                                        station,
                                        outlet.number(),
                                        new RemoteControl.Spot(
                                                station.party(),
                                                station.location(),
                                                outlet.evse(),
                                                outlet.connector())))
                                .stream()))
                .findFirst();
    }

    private Optional<Location> location(World.Station station) {
        return cast.cpo(station.party())
                .flatMap(cpo -> cpo.member().directory().location(new Owned<>(station.party(), station.location())));
    }

    private SimulatedStationSpec spec(World.Station station, String origin) {
        List<SimulatedStationSpec.Connector> connectors = station.outlets().stream()
                .map(outlet -> location(station)
                        .flatMap(location -> location.evse(outlet.evse()))
                        .flatMap(evse -> evse.connector(outlet.connector()))
                        .map(connector -> connector(outlet.number(), connector))
                        .orElseThrow(() -> new IllegalArgumentException(station.id() + ": outlet " + outlet.number()
                                + " is at no EVSE of " + station.location())))
                .toList();
        var url = origin + "/ocpp/" + Cast.slug(station.party());
        return new SimulatedStationSpec(url, station.id(), station.password(), station.speaks(), connectors);
    }

    private static SimulatedStationSpec.Connector connector(int number, Connector connector) {
        var current = connector.powerType().is(PowerType.DC)
                ? SimulatedStationSpec.Current.DC
                : SimulatedStationSpec.Current.AC;
        return new SimulatedStationSpec.Connector(number, current, power(connector));
    }

    /** As stated, else voltage times current, on each phase where there are three (OCPI 2.2.1 mod_locations, Connector). */
    private static Power power(Connector connector) {
        var stated = connector.maxElectricPower();
        var phases = connector.powerType().is(PowerType.AC_3_PHASE) ? 3 : 1;
        var watts = stated == null ? connector.maxVoltage() * connector.maxAmperage() * phases : stated;
        return Power.ofWatts(BigDecimal.valueOf(watts));
    }

    private interface Update {
        Visit of(Visit visit);
    }

    private Visit update(String id, Update update) {
        final Visit next;
        lock.lock();
        try {
            next = update.of(Optional.ofNullable(visits.get(id)).orElseThrow());
            visits.put(id, next);
        } finally {
            lock.unlock();
        }
        watchers.forEach(watcher -> watcher.accept(next));
        return next;
    }

    private void keep(Visit visit) {
        lock.lock();
        try {
            visits.put(visit.id(), visit);
            if (visits.size() > REMEMBERED) {
                visits.remove(visits.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        watchers.forEach(watcher -> watcher.accept(visit));
    }
}
