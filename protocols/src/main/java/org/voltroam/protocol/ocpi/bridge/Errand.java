package org.voltroam.protocol.ocpi.bridge;

import java.util.List;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;

/**
 * What a message is about, from its method and URL.
 *
 * @param address the interface it goes to
 * @param rest path and query after that interface's endpoint, as sent
 */
public record Errand(Method method, Address address, String rest, Parties parties) {

    /** Path segments after those that name the owner of an object on a Receiver interface, decoded. */
    public List<String> names() {
        var segments = Request.get(rest).segments();
        var owner = isReceiver() && !address.module().equals("commands") ? 2 : 0;
        return segments.subList(Math.min(owner, segments.size()), segments.size());
    }

    public boolean isReceiver() {
        return address.role().equals("RECEIVER");
    }

    public boolean writes() {
        return method != Method.GET && method != Method.DELETE;
    }
}
