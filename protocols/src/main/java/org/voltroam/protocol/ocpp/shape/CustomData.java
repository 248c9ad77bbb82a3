package org.voltroam.protocol.ocpp.shape;

import tools.jackson.databind.node.ObjectNode;

/**
 * What a maker adds to an object of OCPP 2.x: {@code vendorId} says whose it is, the rest is theirs and kept as it came. OCPP 2.1
 * Part 4, chapter 9.
 */
public record CustomData(ObjectNode json) {

    /** The longest vendorId. */
    static final int MAX_VENDOR_ID = 255;

    static final String VENDOR_ID = "vendorId";

    public String vendorId() {
        return json.path(VENDOR_ID).asString("");
    }
}
