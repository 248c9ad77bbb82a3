package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.word.OcppInterface;
import org.voltroam.protocol.ocpp.v21.word.OcppTransport;
import org.voltroam.protocol.ocpp.v21.word.OcppVersion;

/**
 * How a station reaches an operator. OCPP 2.1, NetworkConnectionProfileType.
 *
 * @param messageTimeout seconds
 */
public record NetworkConnectionProfile(
        @Nullable Apn apn,
        @Nullable Open<OcppVersion> ocppVersion,
        Open<OcppInterface> ocppInterface,
        Open<OcppTransport> ocppTransport,
        int messageTimeout,
        @Length(2000) String ocppCsmsUrl,
        @Range(min = "0") int securityProfile,
        @Length(48) @Nullable String identity,
        @Length(64) @Nullable String basicAuthPassword,
        @Nullable Vpn vpn,
        @Nullable CustomData customData) {}
