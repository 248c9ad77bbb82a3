package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.StationNews;

/** What one station did lately, for people who ask why it does not do more. In memory; it begins anew when we do. */
final class Diary {

    private static final int LATELY = 10;

    private volatile @Nullable Instant connected;
    private volatile @Nullable String version;
    private volatile @Nullable Instant heard;
    private volatile @Nullable Instant booted;
    private volatile @Nullable BootReport boot;
    private volatile @Nullable Duration skew;
    private final Map<Integer, ConnectorStatus> connectors = new TreeMap<>();
    private final Deque<StationFacts.Note> refusals = new ArrayDeque<>();
    private final Deque<StationFacts.Note> dropped = new ArrayDeque<>();
    private final Deque<StationFacts.Note> news = new ArrayDeque<>();
    private final Deque<StationFacts.Note> alarms = new ArrayDeque<>();

    void connected(@Nullable Instant at, @Nullable String spoken) {
        connected = at;
        version = spoken;
    }

    void heard(Instant at) {
        heard = at;
    }

    void booted(Instant at, BootReport report) {
        booted = at;
        boot = report;
    }

    /** A status is told as it changes, so its moment shows how far the station's clock is from ours. */
    synchronized void status(Instant now, ConnectorStatus status) {
        skew = Duration.between(now, status.at());
        connectors.put(status.connector(), status);
    }

    synchronized void refused(Instant at, String text) {
        note(refusals, new StationFacts.Note(at, text));
    }

    synchronized void dropped(Instant at, String text) {
        note(dropped, new StationFacts.Note(at, text));
    }

    synchronized void alarmed(Instant at, String text) {
        note(alarms, new StationFacts.Note(at, text));
    }

    synchronized void told(Instant at, StationNews told) {
        note(news, new StationFacts.Note(at, told.toString()));
    }

    private static void note(Deque<StationFacts.Note> notes, StationFacts.Note note) {
        notes.addLast(note);
        if (notes.size() > LATELY) {
            notes.removeFirst();
        }
    }

    synchronized StationFacts.Seen seen() {
        return new StationFacts.Seen(
                connected,
                version,
                heard,
                booted,
                boot,
                skew,
                List.copyOf(connectors.values()),
                List.copyOf(refusals),
                List.copyOf(dropped),
                List.copyOf(news),
                List.copyOf(alarms));
    }
}
