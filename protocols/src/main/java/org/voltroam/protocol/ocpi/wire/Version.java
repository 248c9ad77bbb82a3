package org.voltroam.protocol.ocpi.wire;

import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** One line of the list of versions, which is the same in all of them. Source: OCPI 2.1.1 to 2.3.0, Version class. */
public record Version(String version, String url) {

    public static Version read(Fields in) {
        return new Version(in.requiredString("version", 10), in.requiredString("url", 255));
    }

    public ObjectNode write() {
        return new Out().put("version", version).put("url", url).done();
    }

    public boolean isOf(Wire wire) {
        return version.equals(wire.version());
    }
}
