package org.voltroam.domain.catalog.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;

/**
 * What came of comparing a station with its template the last time.
 *
 * @param template its name
 * @param templateSaved which version of it
 * @param drifts settings that were right before and were found otherwise, the latest last
 */
public record SettingsCheck(
        PartyId party,
        StationId station,
        String template,
        Instant templateSaved,
        List<Finding> findings,
        List<Drift> drifts,
        Instant at) {

    /** One setting. */
    public enum State {
        /** It is as it should be. */
        KEPT,
        /** It was otherwise; the station has taken the right value. */
        WRITTEN,
        /** The station has taken it and does not tell it: a setting that is only written. */
        UNSEEN,
        /** The station has taken it, and it counts after a reset. OCPP 1.6, 5.3: RebootRequired. */
        AFTER_RESET,
        /** It is otherwise; nobody asked to write it. */
        DIFFERS,
        /** The station does not take it, or did not answer. */
        REFUSED,
        /** The station has no such setting. */
        NOT_THERE
    }

    /**
     * @param found what the station told; null when it does not tell it
     * @param reason why it is not as it should be, for people
     */
    public record Finding(
            String name,
            String wanted,
            @Nullable String found,
            State state,
            @Nullable String reason) {

        public boolean isRight() {
            return switch (state) {
                case KEPT, WRITTEN, UNSEEN, AFTER_RESET -> true;
                case DIFFERS, REFUSED, NOT_THERE -> false;
            };
        }
    }

    /** Somebody has changed a setting, or the station has. */
    public record Drift(String name, String found, Instant at) {}

    /** What was found of a setting when the same version of the template was looked at. */
    public Optional<Finding> finding(SettingsTemplate same, String name) {
        return template.equals(same.name()) && templateSaved.equals(same.saved())
                ? findings.stream().filter(each -> each.name().equals(name)).findFirst()
                : Optional.empty();
    }
}
