package org.voltroam.protocol.ocpp.v21.message;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;
import org.voltroam.protocol.ocpp.shape.Range;
import org.voltroam.protocol.ocpp.v21.type.Address;
import org.voltroam.protocol.ocpp.v21.type.StatusInfo;
import org.voltroam.protocol.ocpp.v21.word.GenericStatus;

/** Asks whether a VAT number is valid, and whose it is. OCPP 2.1, functional block C. */
public final class VatNumberValidation {

    public static final Action<Request, Response> ACTION =
            Action.ofStation("VatNumberValidation", Request.class, Response.class);

    private VatNumberValidation() {}

    public record Request(
            @Length(20) String vatNumber,
            @Range(min = "0") @Nullable Integer evseId,
            @Nullable CustomData customData) {}

    public record Response(
            @Nullable Address company,
            @Nullable StatusInfo statusInfo,
            @Length(20) String vatNumber,
            @Range(min = "0") @Nullable Integer evseId,
            Open<GenericStatus> status,
            @Nullable CustomData customData) {}
}
