package org.voltroam.domain.catalog.party;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.Energy;

/**
 * How closely two parties look at each other's CDRs; both may run the same rules.
 *
 * @param limits how much a number may be off
 * @param passed codes of findings that are only counted between these two, though they would hold a CDR elsewhere
 * @param held codes of findings that hold a CDR, though they are only counted elsewhere
 * @param patience after which a finished session without a CDR is told to a person
 * @param trifle what is so small that it is not billed; null where everything is
 */
public record Scrutiny(
        CheckLimits limits,
        List<String> passed,
        List<String> held,
        Duration patience,
        @Nullable Trifle trifle) {

    /** A charge that was both shorter and took less: somebody who tried a plug. */
    public record Trifle(Duration shorter, Energy less) {

        public boolean isMoreThan(Duration lasted, Energy taken) {
            return lasted.compareTo(shorter) < 0 && taken.compareTo(less) < 0;
        }
    }

    /** Where nothing else is agreed. */
    public static final Scrutiny STANDARD =
            new Scrutiny(CheckLimits.STANDARD, List.of(), List.of(), Duration.ofHours(24), null);

    public Scrutiny {
        passed = List.copyOf(passed);
        held = List.copyOf(held);
    }

    public static Scrutiny of(CheckLimits limits) {
        return new Scrutiny(limits, List.of(), List.of(), STANDARD.patience, null);
    }

    /** The same, but these findings are only counted. */
    public Scrutiny passing(List<String> codes) {
        return new Scrutiny(limits, codes, held, patience, trifle);
    }

    public Scrutiny patient(Duration time) {
        return new Scrutiny(limits, passed, held, time, trifle);
    }

    /** The same, but nobody is billed for less. */
    public Scrutiny dropping(Trifle agreed) {
        return new Scrutiny(limits, passed, held, patience, agreed);
    }
}
