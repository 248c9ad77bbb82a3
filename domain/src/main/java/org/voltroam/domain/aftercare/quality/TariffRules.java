package org.voltroam.domain.aftercare.quality;

import java.time.Instant;
import java.util.Objects;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.journey.cdr.CdrDifference;
import org.voltroam.domain.value.Open;

/** The tariff a CDR names is the one that was published, and it was valid. */
final class TariffRules {

    private TariffRules() {}

    static void judge(Case subject, Findings found) {
        if (!subject.cdr().currency().isKnown()) {
            found.add(Code.CURRENCY_UNKNOWN, "/currency", subject.cdr().currency(), "no currency of ISO 4217");
        }
        var tariffs = subject.cdr().tariffs();
        for (int index = 0; index < tariffs.size(); index++) {
            judge(subject, tariffs.get(index), "/tariffs/" + index, found);
        }
    }

    private static void judge(Case subject, Tariff told, String field, Findings found) {
        var published = Case.published(told, subject.around());
        if (published.isEmpty()) {
            found.add(Code.TARIFF_UNKNOWN, field + "/id", told.id(), "never published");
        } else if (!isSame(told, published.get())) {
            found.add(
                    Code.TARIFF_MISMATCH,
                    field,
                    told.id() + " as of " + told.lastUpdated(),
                    "other than published on " + published.get().lastUpdated());
        }
        if (!isValid(told, subject.cdr().start())) {
            found.add(
                    Code.TARIFF_NOT_VALID, field, validity(told), subject.cdr().start());
        }
        if (!told.currency().equals(subject.cdr().currency())) {
            found.add(
                    Code.CURRENCY_MISMATCH,
                    field + "/currency",
                    told.currency(),
                    subject.cdr().currency());
        }
    }

    /** In all that makes a price; texts and the energy mix may differ. */
    private static boolean isSame(Tariff told, Tariff published) {
        return CdrDifference.isSame(told.elements(), published.elements())
                && CdrDifference.isSame(told.minPrice(), published.minPrice())
                && CdrDifference.isSame(told.maxPrice(), published.maxPrice())
                && told.currency().equals(published.currency())
                && taxes(told).equals(taxes(published))
                && Objects.equals(told.start(), published.start())
                && Objects.equals(told.end(), published.end());
    }

    private static Open<TaxIncluded> taxes(Tariff tariff) {
        return Objects.requireNonNullElse(tariff.taxIncluded(), Open.of(TaxIncluded.NO));
    }

    private static boolean isValid(Tariff tariff, Instant moment) {
        var start = tariff.start();
        var end = tariff.end();
        return (start == null || !moment.isBefore(start)) && (end == null || moment.isBefore(end));
    }

    private static String validity(Tariff tariff) {
        var start = tariff.start();
        var end = tariff.end();
        return (start == null ? "always" : "from " + start) + (end == null ? "" : " until " + end);
    }
}
