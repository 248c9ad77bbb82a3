package org.voltroam.domain.aftercare.reconciliation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;

/**
 * An invoice between a CPO and an eMSP against the CDRs that were accepted, as its reconciliation records name them.
 *
 * @param party in whose books they were accepted
 * @param period whose CDRs are missing when no invoice names them; null where that was not looked for
 * @param missing accepted in the period, and on no invoice of the writer
 * @param extra named, and not accepted
 * @param duplicated named twice, or by another invoice of the writer too
 * @param sums what the named ones come to, taxes included, each counted once; one for each currency
 * @param claimed what the invoice says; null where that is not known, since the records do not tell it
 */
public record InvoiceCheck(
        PartyId party,
        PartyId writer,
        InvoiceId invoice,
        @Nullable YearMonth period,
        List<CdrId> missing,
        List<CdrId> extra,
        List<CdrId> duplicated,
        List<Money> sums,
        @Nullable Money claimed,
        Instant at) {

    public InvoiceCheck {
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
        duplicated = List.copyOf(duplicated);
        sums = List.copyOf(sums);
    }

    /** How much more is claimed than was accepted; empty where it is not known what is claimed. */
    public Optional<Money> difference() {
        return Optional.ofNullable(claimed).map(told -> told.minus(sum(told.currency())));
    }

    private Money sum(CurrencyCode currency) {
        return sums.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    public boolean agrees() {
        return missing.isEmpty()
                && extra.isEmpty()
                && duplicated.isEmpty()
                && difference().filter(each -> !each.isZero()).isEmpty()
                && (claimed == null || sums.size() < 2);
    }

    /**
     * What is compared.
     *
     * @param named by all records of this invoice, in their order
     * @param elsewhere named by other invoices of the same writer
     * @param accepted what of all these was accepted, and for how much
     * @param ofPeriod accepted in the period, when it is looked for what is missing
     */
    public record Facts(List<CdrId> named, List<CdrId> elsewhere, Map<CdrId, Money> accepted, List<CdrId> ofPeriod) {}

    public static InvoiceCheck of(
            PartyId party,
            PartyId writer,
            InvoiceId invoice,
            @Nullable YearMonth period,
            Facts facts,
            @Nullable Money claimed,
            Instant at) {
        var once = folded(facts.named());
        var elsewhere = folded(facts.elsewhere());
        var sums = new TreeMap<CurrencyCode, Money>();
        facts.accepted().forEach((cdr, amount) -> {
            if (once.containsKey(cdr.ci().folded())) {
                sums.merge(amount.currency(), amount, Money::plus);
            }
        });
        var accepted = folded(facts.accepted().keySet());
        return new InvoiceCheck(
                party,
                writer,
                invoice,
                period,
                facts.ofPeriod().stream()
                        .filter(cdr -> !once.containsKey(cdr.ci().folded()))
                        .filter(cdr -> !elsewhere.containsKey(cdr.ci().folded()))
                        .toList(),
                once.values().stream()
                        .filter(cdr -> !accepted.containsKey(cdr.ci().folded()))
                        .toList(),
                duplicated(facts.named(), elsewhere),
                List.copyOf(sums.values()),
                claimed,
                at);
    }

    private static List<CdrId> duplicated(List<CdrId> named, Map<String, CdrId> elsewhere) {
        var seen = new TreeSet<String>();
        var twice = new ArrayList<CdrId>();
        for (var cdr : named) {
            if (!seen.add(cdr.ci().folded()) || elsewhere.containsKey(cdr.ci().folded())) {
                twice.add(cdr);
            }
        }
        return List.copyOf(folded(twice).values());
    }

    private static Map<String, CdrId> folded(Iterable<CdrId> cdrs) {
        var folded = new TreeMap<String, CdrId>();
        cdrs.forEach(cdr -> folded.putIfAbsent(cdr.ci().folded(), cdr));
        return folded;
    }
}
