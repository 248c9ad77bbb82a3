package org.voltroam.domain.catalog.location.lint;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.value.TariffId;

/** Two tariffs of one type that are valid at the same moment: nobody can say which of them it is. */
record Overlap(TariffId one, TariffId other) {

    static Optional<Overlap> first(List<Tariff> tariffs) {
        for (int one = 0; one < tariffs.size(); one++) {
            for (int other = one + 1; other < tariffs.size(); other++) {
                if (isOverlap(tariffs.get(one), tariffs.get(other))) {
                    return Optional.of(new Overlap(
                            tariffs.get(one).id(), tariffs.get(other).id()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOverlap(Tariff one, Tariff other) {
        return Objects.equals(one.type(), other.type())
                && start(one).isBefore(end(other))
                && start(other).isBefore(end(one));
    }

    private static Instant start(Tariff tariff) {
        return Objects.requireNonNullElse(tariff.start(), Instant.MIN);
    }

    private static Instant end(Tariff tariff) {
        return Objects.requireNonNullElse(tariff.end(), Instant.MAX);
    }

    @Override
    public String toString() {
        return "tariffs " + one + " and " + other + " are of one type and valid at the same time";
    }
}
