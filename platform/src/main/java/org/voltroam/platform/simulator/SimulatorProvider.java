package org.voltroam.platform.simulator;

import java.time.InstantSource;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Executor;
import org.voltroam.protocol.http.WebSocketClient;

/** Brings a station simulator along; found by {@link ServiceLoader}. */
public interface SimulatorProvider {

    /**
     * A simulator without stations yet.
     *
     * @param threads where stations live and charge; a virtual thread per task
     * @param clock now, for what happens outside a charge's own time line
     */
    StationSimulator open(WebSocketClient sockets, Executor threads, InstantSource clock);

    /** The one on the class path, if any. */
    static Optional<SimulatorProvider> find() {
        return ServiceLoader.load(SimulatorProvider.class).findFirst();
    }
}
