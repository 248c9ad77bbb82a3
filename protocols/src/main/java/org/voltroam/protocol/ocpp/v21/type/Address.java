package org.voltroam.protocol.ocpp.v21.type;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.CustomData;
import org.voltroam.protocol.ocpp.shape.Length;

/** A postal address. OCPP 2.1, AddressType. */
public record Address(
        @Length(50) String name,
        @Length(100) String address1,
        @Length(100) @Nullable String address2,
        @Length(100) String city,
        @Length(20) @Nullable String postalCode,
        @Length(50) String country,
        @Nullable CustomData customData) {}
