/**
 * The version-neutral door between charging stations and the operator's program.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.station.Csms}: it lets stations in and keeps their connections. What stations say
 * arrives at {@link org.voltroam.protocol.ocpp.station.StationEvents}; what they are told goes through {@link
 * org.voltroam.protocol.ocpp.station.ConnectedStation}. Nothing here knows a message of any OCPP version: a {@link
 * org.voltroam.protocol.ocpp.station.StationProtocol} per version does.
 */
@NullMarked
package org.voltroam.protocol.ocpp.station;

import org.jspecify.annotations.NullMarked;
