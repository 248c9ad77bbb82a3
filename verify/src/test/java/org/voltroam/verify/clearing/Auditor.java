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
import org.voltroam.domain.value.PartyId;

/**
 * What every statement must come to, from the raw CDRs and with none of the code that settles: whole cents in longs, and a mark on each
 * CDR that was settled. The terms are those of {@link RandomWorldTest}: a hub fee of 0.10 and 2 %, what a charge costs halved,
 * in any mode.
 */
final class Auditor {

    private final List<Fact> facts = new ArrayList<>();
    private final Map<PartyId, Long> carried = new TreeMap<>();

    private static final class Fact {
        private final Cdr cdr;
        private final long gross;
        private final long owed;
        private final long earned;
        private final long commission;
        private boolean settled;

        Fact(Cdr cdr, Mode mode) {
            this.cdr = cdr;
            this.gross = cents(Objects.requireNonNull(cdr.costs().total().afterTaxes()));
            var net = cdr.costs().total().beforeTaxes();
            var isResold = mode == Mode.MERCHANT;
            var fee = fee(net, isResold ? cents(net) : gross);
            this.owed = mode == Mode.BILATERAL ? 0 : gross;
            this.earned = isResold ? bought(cents(net), fee) : owed - fee;
            this.commission = isResold ? 0 : fee;
        }

        /** What is left of the price, and of its tax as much. */
        private long bought(long net, long fee) {
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

    int settled() {
        return (int) facts.stream().filter(fact -> fact.settled).count();
    }

    /** @param terms of every pair */
    Map<PartyId, Told> closes(YearMonth period, SettlementTerms terms) {
        var totals = new TreeMap<PartyId, Long>(carried);
        var lines = new TreeMap<PartyId, Integer>();
        var charges = new TreeMap<String, Integer>();
        var commissions = new TreeMap<String, Long>();
        for (var fact : facts) {
            if (!fact.settled && !month(fact.cdr.end(), terms.zone()).isAfter(period)) {
                fact.settled = true;
                var cpo = fact.cdr.party();
                var emsp = fact.cdr.token().party();
                totals.merge(emsp, fact.owed, Long::sum);
                totals.merge(cpo, -fact.earned, Long::sum);
                commissions.merge(cpo + " " + emsp, fact.commission, Long::sum);
                lines.merge(emsp, 1, Integer::sum);
                lines.merge(cpo, 1, Integer::sum);
                if (fact.gross >= 0 && charges.merge(cpo + " " + emsp, 1, Integer::sum) > 0) {
                    totals.merge(cpo, 0L, Long::sum);
                }
            }
        }
        var perCharge = cents(terms.perCharge().amount());
        charges.forEach((pair, count) -> {
            var both = pair.split(" ", 2);
            var whole = perCharge * count;
            totals.merge(PartyId.parse(both[0]), whole - whole / 2, Long::sum);
            totals.merge(PartyId.parse(both[1]), whole / 2, Long::sum);
        });
        var most = terms.most();
        if (most != null) {
            commissions.forEach((pair, kept) ->
                    totals.merge(PartyId.parse(pair.split(" ", 2)[0]), Math.min(0, cents(most) - kept), Long::sum));
        }
        return told(totals, lines, cents(terms.minimumPayout()));
    }

    private Map<PartyId, Told> told(Map<PartyId, Long> totals, Map<PartyId, Integer> lines, long minimum) {
        var told = new TreeMap<PartyId, Told>();
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
