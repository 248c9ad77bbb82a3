package org.voltroam.testkit.station;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

/** What an operator may order a simulated station to do, whatever its version. */
record Orders(SimulatedStation station) {

    /**
     * True where no transaction runs: with a car there it starts now, else when one is plugged in.
     *
     * @param connector the one named; else the first with a waiting car, or else the first that is free
     * @param number by which the station tells that it started because of this; null in OCPP 1.6
     */
    boolean start(@Nullable Integer connector, TokenUid token, @Nullable Integer number) {
        var chosen = station.signal.read(() -> bay(connector));
        chosen.ifPresent(bay -> {
            station.signal.change(() -> bay.ordered = new Bay.Order(token, number));
            station.gear.threads().execute(() -> station.startIfOrdered(bay));
        });
        return chosen.isPresent();
    }

    private Optional<Bay> bay(@Nullable Integer number) {
        return station.bays().stream()
                .filter(bay -> number == null || bay.connector.number() == number)
                .filter(Bay::canStart)
                .min(Comparator.comparing(Bay::isFree));
    }

    /** True when the transaction runs here. */
    boolean stop(TransactionId transaction) {
        return station.signal.read(() -> {
            var running = station.bays().stream()
                    .map(bay -> bay.visit)
                    .filter(visit -> visit != null && visit.isTransaction(transaction))
                    .findFirst();
            running.ifPresent(visit -> station.signal.change(() -> visit.end(StopReason.Remote)));
            return running.isPresent();
        });
    }
}
