package org.voltroam.verify.architecture.violations.protocol.json;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Forbidden: a protocol that asks the network for an address. */
public record LooksUpAName(String name) {

    public InetAddress address() throws UnknownHostException {
        return InetAddress.getByName(name);
    }
}
