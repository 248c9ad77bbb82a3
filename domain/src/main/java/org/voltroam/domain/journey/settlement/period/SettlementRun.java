package org.voltroam.domain.journey.settlement.period;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.Merkle;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;

/**
 * Settles one period: booked CDRs go in, in the order of the ledger, statements come out. Keeps sums only, so that a period may have
 * any number of CDRs.
 *
 * <p>A CDR belongs to the month in which its charge ended, in the zone of its agreement, when it was booked before that month was
 * closed; else to the next month that is open. Every CDR belongs to one period. Everything depends on what is frozen in the {@link
 * CutOff} and on the ledger only, so the same period gives the same statements whenever it is settled.
 */
public final class SettlementRun {

    private final CutOff cutOff;
    private final Zones here;
    private final @Nullable Zones before;
    private final Map<Holding, Sums> sums = new TreeMap<>();
    private final Merkle tree = new Merkle();
    private long cdrs;
    private long openFrom;

    /** Who is told what in which currency. */
    record Holding(PartyId holder, CurrencyCode currency) implements Comparable<Holding> {

        private static final Comparator<Holding> ORDER =
                Comparator.comparing(Holding::holder).thenComparing(Holding::currency);

        @Override
        public int compareTo(Holding that) {
            return ORDER.compare(this, that);
        }
    }

    /**
     * @param before the cut-off of the last period that was closed, null when there was none
     * @param earlier its statements
     */
    public SettlementRun(CutOff cutOff, @Nullable CutOff before, List<Statement> earlier) {
        this.cutOff = cutOff;
        this.here = new Zones(cutOff);
        this.before = before == null ? null : new Zones(before);
        this.openFrom = cutOff.position() + 1;
        for (var statement : earlier) {
            if (!statement.carriedOut().isZero()) {
                sums(statement.holder(), statement.currency()).carry(statement.carriedOut());
            }
        }
        cutOff.terms().forEach(this::expect);
        cutOff.members().forEach(each -> sums(each.party(), each.amount().currency()));
    }

    /** A fee per period may be owed by parties between which nothing happened. */
    private void expect(CutOff.PairTerms pair) {
        var currency = pair.terms().currency();
        if (currency != null && !pair.terms().perPeriod().tiers().isEmpty()) {
            meet(pair.cpo(), pair.emsp(), currency);
            meet(pair.emsp(), pair.cpo(), currency);
        }
    }

    private void meet(PartyId holder, PartyId with, CurrencyCode currency) {
        if (!holder.equals(cutOff.keeper())) {
            sums(holder, currency).change(with, UnaryOperator.identity());
        }
    }

    /** @return whether it belongs to the period */
    public boolean add(Booked booked) {
        if (isSettledBefore(booked)) {
            return false;
        }
        if (!here.cover(booked)) {
            openFrom = Math.min(openFrom, booked.position());
            return false;
        }
        cdrs++;
        tree.add(booked.link().hash());
        if (!booked.emsp().equals(cutOff.keeper())) {
            sums(booked.emsp(), booked.currency()).change(booked.cpo(), mutual -> mutual.owing(booked));
        }
        if (!booked.cpo().equals(cutOff.keeper())) {
            sums(booked.cpo(), booked.currency()).change(booked.emsp(), mutual -> mutual.earning(booked));
        }
        return true;
    }

    private boolean isSettledBefore(Booked booked) {
        return before != null && before.cover(booked);
    }

    private Sums sums(PartyId holder, CurrencyCode currency) {
        return sums.computeIfAbsent(new Holding(holder, currency), Sums::new);
    }

    /** In the order of their numbers: by holder, then currency. Of a holder to whom nothing is to be told there is none. */
    public List<Statement> statements() {
        return statements(tree.root());
    }

    List<Statement> statements(ChainHash root) {
        var statements = new ArrayList<Statement>();
        for (var each : sums.values()) {
            if (each.isWorthTelling(cutOff)) {
                statements.add(each.statement(cutOff, cutOff.firstNumber() + statements.size(), root));
            }
        }
        return statements;
    }

    /** What is to be written when all statements are. */
    public ClosedPeriod closed() {
        return new ClosedPeriod(
                cutOff.keeper(),
                cutOff.period(),
                cutOff.firstNumber() + statements().size(),
                openFrom,
                cdrs,
                tree.root(),
                cutOff.at());
    }
}
