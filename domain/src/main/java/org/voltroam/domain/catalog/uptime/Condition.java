package org.voltroam.domain.catalog.uptime;

import org.voltroam.domain.catalog.location.EvseStatus;

/** What counts of a status when uptime is measured. */
public enum Condition {
    /** One could charge, or somebody did. */
    WORKING,
    /** It is there, and nobody can charge. */
    NOT_WORKING,
    /** It does not talk, so nobody knows. */
    SILENT,
    /** Not there yet, or no more. */
    ABSENT;

    /** Source: the list of Public Charge Point Regulations 2023 (UK), regulation 7(3) and (4). */
    public static Condition of(EvseStatus status) {
        return switch (status) {
            case AVAILABLE, BLOCKED, CHARGING, RESERVED -> WORKING;
            case INOPERATIVE, OUTOFORDER -> NOT_WORKING;
            case UNKNOWN -> SILENT;
            case PLANNED, REMOVED -> ABSENT;
        };
    }
}
