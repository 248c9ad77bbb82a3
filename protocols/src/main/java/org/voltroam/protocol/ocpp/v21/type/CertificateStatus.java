package org.voltroam.protocol.ocpp.v21.type;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.v21.word.CertificateStatusKind;
import org.voltroam.protocol.ocpp.v21.word.CertificateStatusSource;

/** What is known about a certificate, and until when that holds. OCPP 2.1, CertificateStatusType. */
public record CertificateStatus(
        CertificateHashData certificateHashData,
        Open<CertificateStatusSource> source,
        Open<CertificateStatusKind> status,
        Instant nextUpdate,
        @Nullable CustomData customData) {}
