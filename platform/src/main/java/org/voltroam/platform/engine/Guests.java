package org.voltroam.platform.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sockets and streams that stay open on one loop of one server, until it closes. Used on its loop. */
final class Guests {

    private final Set<Guest> present = new HashSet<>();
    private boolean closing;
    private @Nullable Runnable empty;

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
        tellIfEmpty();
    }

    /** Told once, when the last one has left. */
    void whenEmpty(Runnable told) {
        empty = told;
        tellIfEmpty();
    }

    private void tellIfEmpty() {
        if (empty != null && present.isEmpty()) {
            empty.run();
        }
    }

    void dismiss() {
        closing = true;
        List.copyOf(present).forEach(Guest::dismiss);
    }
}
