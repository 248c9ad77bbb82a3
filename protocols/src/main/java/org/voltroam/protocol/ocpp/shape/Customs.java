package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Violation.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Custom data: an object with a vendorId. Without one it cannot be used. */
record Customs() implements Kind {

    private static final Texts VENDOR_ID = new Texts(CustomData.MAX_VENDOR_ID);

    @Override
    public @Nullable Object read(JsonNode node, Place place, Findings findings) {
        if (!(node instanceof ObjectNode object)) {
            return Kind.wrong("an object", node, place, findings);
        }
        var vendor = object.get(CustomData.VENDOR_ID);
        if (vendor == null || vendor.isNull()) {
            findings.spoil(place.field(CustomData.VENDOR_ID), Code.MISSING, "is required");
            return null;
        }
        var read = VENDOR_ID.read(vendor, place.field(CustomData.VENDOR_ID), findings);
        return read == null ? null : new CustomData(object);
    }

    @Override
    public JsonNode write(Object value) {
        return ((CustomData) value).json();
    }
}
