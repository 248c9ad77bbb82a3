package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;

/**
 * All that is known of a station: what an operator looks at when a driver calls.
 *
 * @param placed whether it is mapped to a location; else nobody can charge at it
 * @param open transactions that run
 * @param oddities of its transactions, the latest first
 * @param localList where its list of tokens stands, in plain words
 */
public record StationFacts(
        StationId id,
        PartyId party,
        StationStanding.State state,
        boolean placed,
        Seen seen,
        List<Recording> open,
        List<Oddity> oddities,
        String localList) {

    private static final Duration BAD_CLOCK = Duration.ofMinutes(1);

    /** Something at a moment, in plain words. */
    public record Note(Instant at, String text) {}

    /**
     * What it did lately.
     *
     * @param connected since when; null when it is away
     * @param skew how far its clock is ahead of ours, by the last status it told
     */
    public record Seen(
            @Nullable Instant connected,
            @Nullable String version,
            @Nullable Instant heard,
            @Nullable Instant booted,
            @Nullable BootReport boot,
            @Nullable Duration skew,
            List<ConnectorStatus> connectors,
            List<Note> refusals,
            List<Note> dropped,
            List<Note> news,
            List<Note> alarms) {}

    /** Why it may not start a charge, in plain words; empty when nothing stands in the way that we know of. */
    public List<String> obstacles() {
        var reasons = new ArrayList<String>();
        if (seen.connected() == null) {
            reasons.add("it is not connected");
        }
        if (!placed) {
            reasons.add("it is mapped to no location");
        }
        switch (state) {
            case WAITING -> reasons.add("it waits for an operator to approve it");
            case REJECTED -> reasons.add("an operator has rejected it");
            case ACCEPTED -> {}
        }
        seen.connectors().stream()
                .filter(each -> isOut(each.state()))
                .forEach(each -> reasons.add("connector " + each.connector() + " is " + each.state()
                        + (each.errorCode() == null ? "" : " (" + each.errorCode() + ")")));
        if (seen.skew() != null && seen.skew().abs().compareTo(BAD_CLOCK) > 0) {
            reasons.add("its clock is " + seen.skew().toSeconds() + " s ahead of ours");
        }
        if (!seen.refusals().isEmpty()) {
            reasons.add(
                    "the last card was refused: " + seen.refusals().getLast().text());
        }
        return reasons;
    }

    private static boolean isOut(ConnectorState state) {
        return state == ConnectorState.FAULTED || state == ConnectorState.UNAVAILABLE;
    }
}
