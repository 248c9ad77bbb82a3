package org.voltroam.platform.store.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts tickets into waves, one to be written after the other. Within a wave no two tickets share a key, so their statements
 * may be interleaved; a ticket without keys has a wave to itself. Tickets that share a key are in different waves, in the order
 * they came. One pass.
 */
final class Waves {

    private final List<List<Ticket>> waves = new ArrayList<>();
    private final Map<String, Integer> lastOfKey = new HashMap<>();
    private int floor;

    private Waves() {}

    static List<List<Ticket>> of(List<? extends Ticket> tickets) {
        var sorting = new Waves();
        tickets.forEach(sorting::place);
        return sorting.waves;
    }

    private void place(Ticket ticket) {
        if (ticket.keys().isEmpty()) {
            add(waves.size(), ticket);
            floor = waves.size();
            return;
        }
        var at = floor;
        for (var key : ticket.keys()) {
            at = Math.max(at, lastOfKey.getOrDefault(key, -1) + 1);
        }
        for (var key : ticket.keys()) {
            lastOfKey.put(key, at);
        }
        add(at, ticket);
    }

    private void add(int at, Ticket ticket) {
        if (at == waves.size()) {
            waves.add(new ArrayList<>());
        }
        waves.get(at).add(ticket);
    }
}
