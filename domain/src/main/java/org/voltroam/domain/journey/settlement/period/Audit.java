package org.voltroam.domain.journey.settlement.period;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.Merkle;
import org.voltroam.domain.value.Money;

/**
 * Whether a statement is what its lines come to: every figure is computed again from the entries, and every entry is shown to be under
 * the root that all statements of the period have.
 *
 * <p>What a file cannot show by itself is that no line was left out, and what was carried in: the former shows when the holder compares
 * it with its own CDRs, the latter on the statement before.
 */
public final class Audit {

    private final StatementFile file;
    private final List<String> differences = new ArrayList<>();

    private Audit(StatementFile file) {
        this.file = file;
    }

    /** What differs, in words; empty when all holds. */
    public static List<String> of(StatementFile file) {
        var audit = new Audit(file);
        audit.lines();
        audit.figures();
        return List.copyOf(audit.differences);
    }

    private void lines() {
        var cdrs = new HashSet<String>();
        long position = 0;
        for (var line : file.lines()) {
            var booked = line.booked();
            check(cdrs.add(booked.cdr()), booked, "is there twice");
            check(booked.position() > position, booked, "is out of order");
            check(booked.isOf(file.statement().holder()), booked, "is of others");
            check(booked.currency().equals(file.statement().currency()), booked, "is in another currency");
            check(
                    file.cutOff().covers(booked),
                    booked,
                    "does not belong to " + file.statement().period());
            check(
                    Chain.next(booked.link().previous(), booked.link().entry())
                            .hash()
                            .equals(booked.link().hash()),
                    booked,
                    "is not the entry of its hash");
            check(
                    Merkle.climb(booked.link().hash(), line.path())
                            .equals(file.statement().root()),
                    booked,
                    "is not under the root of the statement");
            position = booked.position();
        }
    }

    private void check(boolean holds, Booked booked, String complaint) {
        if (!holds) {
            differences.add("CDR " + booked.cdr() + " " + complaint);
        }
    }

    private void figures() {
        var told = file.statement();
        var again = again(told);
        same("keeper", told.keeper(), file.cutOff().keeper());
        same("period", told.period(), file.cutOff().period());
        same("mutuals", told.mutuals(), again.mutuals());
        same("costs", told.costs(), again.costs());
        same("due", told.due(), again.due());
        same("carried_out", told.carriedOut(), again.carriedOut());
        same("closing", told.closing(), again.closing());
    }

    private Statement again(Statement told) {
        var sums = new Sums(new SettlementRun.Holding(told.holder(), told.currency()));
        sums.carry(told.carriedIn());
        for (var line : file.lines()) {
            var booked = line.booked();
            if (booked.emsp().equals(told.holder())) {
                sums.change(booked.cpo(), mutual -> mutual.owing(booked));
            }
            if (booked.cpo().equals(told.holder())) {
                sums.change(booked.emsp(), mutual -> mutual.earning(booked));
            }
        }
        return sums.statement(file.cutOff(), told.number(), told.root());
    }

    private void same(String what, @Nullable Object told, @Nullable Object computed) {
        if (!Objects.equals(told, computed)) {
            differences.add(what + " is " + shown(told) + " and comes to " + shown(computed));
        }
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Money money ? money.toString() : String.valueOf(value);
    }
}
