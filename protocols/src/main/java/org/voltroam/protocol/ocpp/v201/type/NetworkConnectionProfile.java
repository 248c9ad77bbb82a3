package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.OcppInterface;
import org.voltroam.protocol.ocpp.v201.word.OcppTransport;
import org.voltroam.protocol.ocpp.v201.word.OcppVersion;

/**
 * How a station reaches an operator. OCPP 2.0.1, NetworkConnectionProfileType.
 *
 * @param messageTimeout seconds
 */
public record NetworkConnectionProfile(
        @Nullable Apn apn,
        Open<OcppVersion> ocppVersion,
        Open<OcppTransport> ocppTransport,
        @Length(512) String ocppCsmsUrl,
        int messageTimeout,
        int securityProfile,
        Open<OcppInterface> ocppInterface,
        @Nullable Vpn vpn,
        @Nullable CustomData customData) {}
