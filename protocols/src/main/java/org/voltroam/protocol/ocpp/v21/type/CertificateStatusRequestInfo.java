package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.v21.word.CertificateStatusSource;

/** A certificate in question, and where its state can be asked. OCPP 2.1, CertificateStatusRequestInfoType. */
public record CertificateStatusRequestInfo(
        CertificateHashData certificateHashData,
        Open<CertificateStatusSource> source,
        @Items(min = 1, max = 5) @Length(2000) List<String> urls,
        @Nullable CustomData customData) {}
