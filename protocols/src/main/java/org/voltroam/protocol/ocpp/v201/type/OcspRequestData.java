package org.voltroam.protocol.ocpp.v201.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v201.word.HashAlgorithm;

/** A certificate in question, and the responder to be asked about it. OCPP 2.0.1, OCSPRequestDataType. */
public record OcspRequestData(
        Open<HashAlgorithm> hashAlgorithm,
        @Length(128) String issuerNameHash,
        @Length(128) String issuerKeyHash,
        @Length(40) String serialNumber,
        @Length(512) String responderURL,
        @Nullable CustomData customData) {}
