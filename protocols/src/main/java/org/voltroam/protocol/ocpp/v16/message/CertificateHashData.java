package org.voltroam.protocol.ocpp.v16.message;

import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Length;

/** A certificate named by hashes. OCPP 1.6 security whitepaper. */
public record CertificateHashData(
        Open<HashAlgorithm> hashAlgorithm,
        @Length(128) String issuerNameHash,
        @Length(128) String issuerKeyHash,
        @Length(40) String serialNumber) {}
