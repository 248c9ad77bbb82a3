package org.voltroam.protocol.ocpp.shape;

import org.jspecify.annotations.Nullable;

/** Where in a payload something stands; made into a pointer only when there is something to say about it. */
record Place(@Nullable Place in, String name, int index) {

    static final Place PAYLOAD = new Place(null, "", -1);

    Place field(String field) {
        return new Place(this, field, -1);
    }

    Place item(int at) {
        return new Place(this, "", at);
    }

    /** RFC 6901. The payload itself is the empty pointer. */
    String pointer() {
        if (in == null) {
            return "";
        }
        var step =
                index >= 0 ? Integer.toString(index) : name.replace("~", "~0").replace("/", "~1");
        return in.pointer() + "/" + step;
    }
}
