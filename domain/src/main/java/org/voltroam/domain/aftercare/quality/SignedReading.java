package org.voltroam.domain.aftercare.quality;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a meter has signed that it showed.
 *
 * @param register its code, as the meter wrote it; empty where it wrote none
 * @param kWh null where it was no energy or could not be read
 * @param fault what the meter says is wrong with this reading; null when nothing is
 */
public record SignedReading(
        Occasion occasion,
        String register,
        @Nullable BigDecimal kWh,
        Clock clock,
        @Nullable String fault) {

    /** Of the charge. OCMF 1.4.1, TX. */
    public enum Occasion {
        BEGIN,
        DURING,
        END
    }

    /** How much the time of a reading is worth. OCMF 1.4.1, table 19. */
    public enum Clock {
        SYNCHRONIZED,
        /** Counted from the beginning of the charge, as accurately as the law wants. */
        RELATIVE,
        /** For information only. */
        INFORMATIVE,
        UNKNOWN;

        boolean mayBeBilled() {
            return this == SYNCHRONIZED || this == RELATIVE;
        }
    }
}
