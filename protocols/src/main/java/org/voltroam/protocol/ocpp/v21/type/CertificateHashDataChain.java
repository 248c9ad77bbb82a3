package org.voltroam.protocol.ocpp.v21.type;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Items;
import org.voltroam.protocol.ocpp.v21.word.GetCertificateIdUse;

/** An installed certificate with the certificates below it. OCPP 2.1, CertificateHashDataChainType. */
public record CertificateHashDataChain(
        CertificateHashData certificateHashData,
        Open<GetCertificateIdUse> certificateType,
        @Items(max = 4) List<CertificateHashData> childCertificateHashData,
        @Nullable CustomData customData) {}
