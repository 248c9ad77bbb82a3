package org.voltroam.protocol.ocpp.station;

import java.util.List;
import java.util.Map;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.protocol.ocpp.rpc.Reply;

/** What became of a command to a station. */
public sealed interface CommandOutcome {

    /** It will, or it has, and this is what it had to say. */
    record Accepted(Answer answer) implements CommandOutcome {
        public Accepted() {
            this(new Plain());
        }
    }

    /** The station will not, or was not asked because it cannot; for people. */
    record Rejected(String reason) implements CommandOutcome {}

    /**
     * The station cannot, and says what stands in the way.
     *
     * @param reason for people
     */
    record Unable(Why why, String reason) implements CommandOutcome {}

    /** What stands in the way. */
    enum Why {
        /** Somebody else is there, or has reserved. */
        OCCUPIED,
        INOPERATIVE,
        UNKNOWN_RESERVATION,
        NOT_SUPPORTED,
        FAILED,
        /** What was to be changed is not what we thought: of a list of tokens. */
        MISMATCH
    }

    /** Nobody knows whether it was carried out, unless the cause says that it was not sent. */
    record NoAnswer(Reply.Cause cause) implements CommandOutcome {}

    /** What a station that does as asked tells with it. */
    sealed interface Answer {}

    /** Nothing more. */
    record Plain() implements Answer {}

    /** It will, after something else, in the station's word: Scheduled, RebootRequired, AcceptedCanceled. */
    record Later(String word) implements Answer {}

    /** @param unknown names it has no setting for, or does not tell */
    record Settings(Map<String, String> values, List<String> unknown) implements Answer {
        /** A setting may be a password. */
        @Override
        public String toString() {
            return "Settings" + values.keySet();
        }
    }

    /** 0 is an empty list; -1 means that the station keeps none. OCPP 1.6, 5.10. */
    record ListVersion(int number) implements Answer {}

    record Schedule(LimitSchedule schedule) implements Answer {}

    /** The name of a file, or a maker's answer. */
    record Text(String text) implements Answer {}
}
