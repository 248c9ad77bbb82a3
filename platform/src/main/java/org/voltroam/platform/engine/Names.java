package org.voltroam.platform.engine;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What a host's name stands for. May block. */
@FunctionalInterface
interface Names {

    List<InetAddress> of(String host) throws UnknownHostException;

    /** As this machine looks names up. */
    static List<InetAddress> system(String host) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(host));
    }
}
