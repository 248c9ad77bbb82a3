package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.HashAlgorithm;

/** A certificate named by hashes, as OCSP names it. OCPP 2.1, CertificateHashDataType. */
public record CertificateHashData(
        Open<HashAlgorithm> hashAlgorithm,
        @Length(128) String issuerNameHash,
        @Length(128) String issuerKeyHash,
        @Length(40) String serialNumber,
        @Nullable CustomData customData) {}
