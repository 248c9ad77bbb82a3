package org.voltroam.verify.clearing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;

/**
 * What every statement must come to, from the raw CDRs and with none of the code that settles: whole cents in longs, and a mark on each
 * CDR that was settled. The terms are those of {@link RandomWorldTest}: a hub fee of 0.10 and 2 %, what a charge costs halved,
 * the most of a period and what CPOs pay as members in euros, in any mode; currencies with cents never meet.
 */
final class Auditor {

    private final List<Fact> facts = new ArrayList<>();
    private final Map<String, Long> carried = new TreeMap<>();

    private static final class Fact {
        private final Cdr cdr;
        private final Instant at;
        private final boolean isCharge;
        private final long owed;
        private final long earned;
        private final long commission;
        private boolean settled;

        Fact(Cdr cdr, Mode mode) {
            this.cdr = cdr;
            this.at = cdr.end();
            var gross = gross(cdr);
            this.isCharge = gross >= 0;
            var net = cdr.costs().total().beforeTaxes();
            var isResold = mode == Mode.MERCHANT;
            var fee = fee(net, isResold ? cents(net) : gross);
            this.owed = mode == Mode.BILATERAL ? 0 : gross;
            this.earned = isResold ? bought(gross, cents(net), fee) : owed - fee;
            this.commission = isResold ? 0 : fee;
        }

        /** What is set apart, or put back, in the month in which it is; between the two it is nothing of ours. */
        Fact(Cdr cdr, Instant at, Mode mode, long change) {
            this.cdr = cdr;
            this.at = at;
            this.isCharge = false;
            this.owed = mode == Mode.BILATERAL ? 0 : change;
            this.earned = this.owed;
            this.commission = 0;
        }

        private static long gross(Cdr cdr) {
            return cents(Objects.requireNonNull(cdr.costs().total().afterTaxes()));
        }

        private String holding(PartyId holder) {
            return Auditor.holding(holder, cdr.currency());
        }

        private String pair() {
            return cdr.party() + " " + cdr.token().party() + " " + cdr.currency();
        }

        /** What is left of the price, and of its tax as much. */
        private static long bought(long gross, long net, long fee) {
            var left = net - fee;
            return net == 0
                    ? left
                    : left
                            + BigDecimal.valueOf((gross - net) * left)
                                    .divide(BigDecimal.valueOf(net), 0, RoundingMode.HALF_UP)
                                    .longValueExact();
        }

        private static long fee(BigDecimal net, long gross) {
            var wanted = cents(net.abs().multiply(new BigDecimal("0.02")).add(new BigDecimal("0.10")));
            return Long.signum(gross) * Math.min(wanted, Math.abs(gross));
        }
    }

    private static long cents(BigDecimal amount) {
        return amount.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** @param due in cents, positive when the holder pays */
    record Told(long due, long carried, int cdrs) {}

    void accepted(Cdr cdr, Mode mode) {
        facts.add(new Fact(cdr, mode));
    }

    /** @param cents positive when it is put back */
    void disputed(Cdr cdr, Mode mode, Instant at, long cents) {
        facts.add(new Fact(cdr, at, mode, cents));
    }

    /** As {@link #closes} names them. */
    static String holding(PartyId holder, CurrencyCode currency) {
        return holder + " " + currency;
    }

    int settled() {
        return (int) facts.stream().filter(fact -> fact.settled).count();
    }

    /**
     * @param terms of every pair
     * @param members what each of these pays in euros for the period
     * @return by {@link #holding}
     */
    Map<String, Told> closes(YearMonth period, SettlementTerms terms, List<PartyId> members, long fee) {
        var totals = new TreeMap<String, Long>(carried);
        var lines = new TreeMap<String, Integer>();
        var charges = new TreeMap<String, Integer>();
        var commissions = new TreeMap<String, Long>();
        for (var fact : facts) {
            if (!fact.settled && !month(fact.at, terms.zone()).isAfter(period)) {
                fact.settled = true;
                var cpo = fact.holding(fact.cdr.party());
                var emsp = fact.holding(fact.cdr.token().party());
                totals.merge(emsp, fact.owed, Long::sum);
                totals.merge(cpo, -fact.earned, Long::sum);
                commissions.merge(fact.pair(), fact.commission, Long::sum);
                lines.merge(emsp, 1, Integer::sum);
                lines.merge(cpo, 1, Integer::sum);
                if (fact.isCharge) {
                    charges.merge(fact.pair(), 1, Integer::sum);
                }
            }
        }
        var perCharge = cents(terms.perCharge().amount());
        charges.forEach((pair, count) -> {
            var names = pair.split(" ", 3);
            var whole = perCharge * count;
            totals.merge(names[0] + " " + names[2], whole - whole / 2, Long::sum);
            totals.merge(names[1] + " " + names[2], whole / 2, Long::sum);
        });
        var most = terms.most();
        if (most != null) {
            commissions.forEach((pair, kept) -> {
                var names = pair.split(" ", 3);
                var given = names[2].equals("EUR") ? Math.min(0, cents(most) - kept) : 0;
                totals.merge(names[0] + " " + names[2], given, Long::sum);
            });
        }
        if (fee != 0) {
            members.forEach(member -> {
                totals.merge(holding(member, Market.EUR), fee, Long::sum);
                lines.putIfAbsent(holding(member, Market.EUR), 0);
            });
        }
        return told(totals, lines, cents(terms.minimumPayout()));
    }

    private Map<String, Told> told(Map<String, Long> totals, Map<String, Integer> lines, long minimum) {
        var told = new TreeMap<String, Told>();
        totals.forEach((holder, total) -> {
            var isKept = total < 0 && -total < minimum;
            if (lines.containsKey(holder) || carried.getOrDefault(holder, 0L) != 0) {
                told.put(holder, new Told(isKept ? 0 : total, isKept ? total : 0, lines.getOrDefault(holder, 0)));
            }
        });
        carried.clear();
        told.forEach((holder, each) -> carried.put(holder, each.carried()));
        return told;
    }

    private static YearMonth month(Instant end, ZoneId zone) {
        return YearMonth.from(end.atZone(zone));
    }
}
