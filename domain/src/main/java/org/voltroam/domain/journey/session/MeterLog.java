package org.voltroam.domain.journey.session;

import java.util.List;
import java.util.stream.Stream;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;

/**
 * A page of what a meter said during a charge that goes on, in the order it was heard. Written beside the recording and in its place: a
 * reading costs the same at the end of a long charge as at its beginning. When the charge ends the recording keeps them all.
 *
 * @param party the CPO
 * @param page from 0; a full one is followed by the next
 */
public record MeterLog(PartyId party, SessionId session, int page, List<MeterReading> readings) {

    private static final int FULL = 32;

    public MeterLog {
        readings = List.copyOf(readings);
    }

    /** The first page of a charge, with nothing on it yet. */
    public static MeterLog of(Recording recording) {
        return new MeterLog(recording.session().party(), recording.session().id(), 0, List.of());
    }

    /** This page with more on it, or the next one when it is full. */
    public MeterLog with(List<MeterReading> more) {
        return readings.size() < FULL
                ? new MeterLog(
                        party,
                        session,
                        page,
                        Stream.concat(readings.stream(), more.stream()).toList())
                : new MeterLog(party, session, page + 1, more);
    }

    /** A page of the same charge by its number, without what is on it. */
    public MeterLog page(int number) {
        return new MeterLog(party, session, number, List.of());
    }
}
