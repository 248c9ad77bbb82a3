package org.voltroam.testkit.station;

import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.ConnectorState;

/** Watches a simulated station. Called on its threads; must not block. */
public interface StationListener {

    /** Watches nothing. */
    StationListener NOBODY = new StationListener() {};

    default void connected() {}

    /** Could not connect, or was cut off; it will try again. */
    default void disconnected(String reason) {}

    /** The operator's answer to the boot: Accepted, Pending or Rejected. */
    default void registered(String status) {}

    default void stateChanged(int connector, ConnectorState state) {}

    default void cardRefused(int connector, TokenUid token, String reason) {}

    /** The operator refused a transaction's message for good. */
    default void undeliverable(String action, String reason) {}

    /** The operator sent something a station cannot use. */
    default void disturbed(String what) {}
}
