package org.voltroam.web.live;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.protocol.http.EventSource.EventStream;

/** An open page, and what it was shown last: nothing is sent twice. Used by one thread at a time. */
final class Viewer {

    private final EventStream stream;
    private final @Nullable ChargeId charge;
    private final Map<String, String> shown = new HashMap<>();

    /** @param charge the page is about; null for the front page */
    Viewer(EventStream stream, @Nullable ChargeId charge) {
        this.stream = stream;
        this.charge = charge;
    }

    @Nullable
    ChargeId charge() {
        return charge;
    }

    boolean isFrontPage() {
        return charge == null;
    }

    void show(String part, String event, String data) {
        if (!data.equals(shown.put(part, data))) {
            stream.send(event, data);
        }
    }
}
