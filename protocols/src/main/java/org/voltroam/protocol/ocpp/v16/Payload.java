package org.voltroam.protocol.ocpp.v16;

import tools.jackson.databind.node.ObjectNode;

/** A request or response of OCPP 1.6. */
public interface Payload {

    ObjectNode write();
}
