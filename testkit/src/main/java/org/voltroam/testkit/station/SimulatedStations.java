package org.voltroam.testkit.station;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.Outcome;
import org.voltroam.platform.simulator.Plan;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatorProvider;
import org.voltroam.platform.simulator.StationSimulator;
import org.voltroam.protocol.http.WebSocketClient;

/** Any number of simulated stations, by their ids. */
public final class SimulatedStations implements StationSimulator {

    /** Found by the service loader. */
    public static final class Provider implements SimulatorProvider {

        @Override
        public StationSimulator open(WebSocketClient sockets, Executor threads, InstantSource clock) {
            return new SimulatedStations(Gear.usual(sockets, threads, clock).withSigningMeters());
        }
    }

    private final Gear gear;
    private final Map<StationId, SimulatedStation> stations = new ConcurrentHashMap<>();

    public SimulatedStations(Gear gear) {
        this.gear = gear;
    }

    @Override
    public void install(SimulatedStationSpec spec) {
        var replaced = stations.put(spec.id(), SimulatedStation.switchOn(spec, gear, StationListener.NOBODY));
        if (replaced != null) {
            replaced.close();
        }
    }

    @Override
    public void remove(StationId id) {
        var removed = stations.remove(id);
        if (removed != null) {
            removed.close();
        }
    }

    @Override
    public List<SimulatedStationSpec> stations() {
        return stations.values().stream()
                .map(SimulatedStation::spec)
                .sorted(Comparator.comparing(spec -> spec.id().ci()))
                .toList();
    }

    @Override
    public boolean online(StationId id) {
        var station = stations.get(id);
        return station != null && station.isOnline();
    }

    @Override
    public Outcome plugInAndPresent(
            StationId id, int connector, TokenUid token, Plan plan, Consumer<Progress> progress) {
        return at(id, station -> station.plugInAndPresent(connector, token, plan, progress));
    }

    @Override
    public Outcome plugIn(StationId id, int connector, Plan plan, Consumer<Progress> progress) {
        return at(id, station -> station.plugIn(connector, plan, progress));
    }

    @Override
    public void unplug(StationId id, int connector) {
        var station = stations.get(id);
        if (station != null) {
            station.unplug(connector);
        }
    }

    @Override
    public void close() {
        stations.values().forEach(SimulatedStation::close);
        stations.clear();
    }

    private Outcome at(StationId id, Function<SimulatedStation, Outcome> visit) {
        var station = stations.get(id);
        return station == null ? new Outcome.Impossible("no station " + id) : visit.apply(station);
    }
}
