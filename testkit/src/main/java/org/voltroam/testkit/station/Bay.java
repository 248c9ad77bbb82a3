package org.voltroam.testkit.station;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/** One connector with its meter, and the car in front of it. Everything here is touched under the station's lock. */
final class Bay {

    /** A meter that has never been used still shows what the factory tried. */
    private static final long FACTORY_WATT_HOURS = 12_345;

    final Connector connector;
    ConnectorState state = ConnectorState.AVAILABLE;

    /** The state the operator was told last on this connection. */
    @Nullable
    ConnectorState told;

    long register = FACTORY_WATT_HOURS;

    @Nullable
    Visit visit;

    /** The car that is here or was here last. */
    @Nullable
    Visit latest;

    /** A start from afar that still waits for a car. */
    @Nullable
    Order ordered;

    /** @param number the remoteStartId of OCPP 2.x */
    record Order(TokenUid token, @Nullable Integer number) {}

    private @Nullable SigningMeter meter;

    /** Made when it is needed first: most stations of a crowd never sign. */
    SigningMeter meter(StationId station) {
        var known = meter == null ? new SigningMeter(station + "-" + connector.number()) : meter;
        meter = known;
        return known;
    }

    Bay(Connector connector) {
        this.connector = connector;
    }

    boolean isFree() {
        return visit == null;
    }

    /** A car is there that does not charge, or none is. */
    boolean canStart() {
        var car = visit;
        return car == null || !car.begun();
    }
}
