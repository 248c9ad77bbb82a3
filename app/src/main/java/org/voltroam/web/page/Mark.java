package org.voltroam.web.page;

import java.util.Locale;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;

/** What a driver needs to know of an EVSE. Each has a colour, a shape, a letter and a word, so that none stands alone. */
public enum Mark {
    FREE("F", "free"),
    BUSY("B", "in use"),
    BROKEN("X", "out of order"),
    UNKNOWN("?", "unknown");

    private final String letter;
    private final String word;

    Mark(String letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    public String letter() {
        return letter;
    }

    public String word() {
        return word;
    }

    /** Name in the style sheet and the script. */
    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mark of(Evse evse) {
        return evse.status().known().map(Mark::of).orElse(UNKNOWN);
    }

    private static Mark of(EvseStatus status) {
        return switch (status) {
            case AVAILABLE -> FREE;
            case CHARGING, BLOCKED, RESERVED -> BUSY;
            case INOPERATIVE, OUTOFORDER, REMOVED -> BROKEN;
            case PLANNED, UNKNOWN -> UNKNOWN;
        };
    }
}
