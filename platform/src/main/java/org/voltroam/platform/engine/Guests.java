package org.voltroam.platform.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sockets and streams that stay open on one loop of one server, until it closes. Used on its loop. */
final class Guests {

    private final Set<Guest> present = new HashSet<>();
    private boolean closing;

    /** Something long-lived that can be asked to go. */
    interface Guest {
        void dismiss();
    }

    void enter(Guest guest) {
        present.add(guest);
        if (closing) {
            guest.dismiss();
        }
    }

    void leave(Guest guest) {
        present.remove(guest);
    }

    void dismiss() {
        closing = true;
        List.copyOf(present).forEach(Guest::dismiss);
    }
}
