package org.voltroam.domain.journey.pricing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.journey.pricing.PriceFinding.Code;
import org.voltroam.domain.journey.session.ChargingPeriod;

/**
 * Which of several tariffs prices a period: the one the period names; else, of those valid when the charge began, the first of
 * the preferred type, or without a type, or REGULAR, or at all. None valid: the first of all, and a finding.
 *
 * <p>A tariff that changes during the charge changes nothing: the price at the start counts.
 */
final class TariffChoice {

    private final Measured measured;
    private final List<PriceFinding> findings;
    private final @Nullable Tariff standard;

    TariffChoice(Measured measured, List<PriceFinding> findings) {
        this.measured = measured;
        this.findings = findings;
        this.standard = standard(measured.tariffs(), measured.start(), measured.preferred());
        if (standard == null) {
            find(Code.NO_TARIFF, "tariffs", "There is no tariff: the charge is free.");
        } else {
            check(standard);
        }
    }

    /** The tariff of the charge as a whole, whose minimum and maximum price hold. */
    Optional<Tariff> standard() {
        var named = measured.periods().isEmpty() ? null : measured.periods().getFirst();
        return named == null ? Optional.ofNullable(standard) : tariffOf(named);
    }

    Optional<Tariff> tariffOf(ChargingPeriod period) {
        var id = period.tariff();
        if (id == null || (standard != null && standard.id().equals(id))) {
            return Optional.ofNullable(standard);
        }
        for (var tariff : measured.tariffs()) {
            if (tariff.id().equals(id)) {
                return Optional.of(tariff);
            }
        }
        if (findings.stream().noneMatch(finding -> finding.subject().equals(id.text()))) {
            find(
                    Code.TARIFF_UNKNOWN,
                    id.text(),
                    "A period names a tariff nobody gave; the one of the charge was used.");
        }
        return Optional.ofNullable(standard);
    }

    static @Nullable Tariff standard(List<Tariff> tariffs, Instant start, @Nullable TariffType preferred) {
        Tariff best = null;
        int bestRank = Integer.MAX_VALUE;
        for (var tariff : tariffs) {
            int rank = rank(tariff, start, preferred);
            if (rank < bestRank) {
                best = tariff;
                bestRank = rank;
            }
        }
        return best;
    }

    private static int rank(Tariff tariff, Instant start, @Nullable TariffType preferred) {
        if (!validAt(tariff, start)) {
            return 4;
        }
        var type = tariff.type();
        if (preferred != null && type != null && type.is(preferred)) {
            return 0;
        }
        if (type == null) {
            return 1;
        }
        return type.is(TariffType.REGULAR) ? 2 : 3;
    }

    private static boolean validAt(Tariff tariff, Instant moment) {
        var start = tariff.start();
        var end = tariff.end();
        return (start == null || !moment.isBefore(start)) && (end == null || moment.isBefore(end));
    }

    private void check(Tariff tariff) {
        if (!validAt(tariff, measured.start())) {
            find(Code.TARIFF_NOT_VALID, tariff.id().text(), "No tariff was valid when the charge began.");
        }
        if (!tariff.currency().equals(measured.currency())) {
            find(Code.OTHER_CURRENCY, tariff.id().text(), "The tariff is in " + tariff.currency() + ".");
        }
    }

    private void find(Code code, String subject, String text) {
        findings.add(new PriceFinding(code, null, subject, text));
    }
}
