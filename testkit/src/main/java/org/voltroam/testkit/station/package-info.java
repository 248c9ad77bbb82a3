/**
 * Simulated charging stations and cars, an operator to try them against, and a load of stations.
 *
 * <p>Start at {@link org.voltroam.testkit.station.SimulatedStation}: it boots, beats, reports and charges like a real one, over
 * any {@link org.voltroam.protocol.http.WebSocketClient}. {@link org.voltroam.testkit.station.SimulatedStations} is a whole
 * street of them behind the platform's service interface; {@link org.voltroam.testkit.station.StationLoad} is the load generator;
 * {@link org.voltroam.testkit.station.FakeOperator} stands in for a CPO.
 */
@NullMarked
package org.voltroam.testkit.station;

import org.jspecify.annotations.NullMarked;
