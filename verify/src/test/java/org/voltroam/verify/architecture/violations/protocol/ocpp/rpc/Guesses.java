package org.voltroam.verify.architecture.violations.protocol.ocpp.rpc;

import java.util.UUID;

/** Forbidden: makes an id out of nothing. */
public final class Guesses {

    public String id() {
        return UUID.randomUUID().toString();
    }
}
