package org.voltroam.role.clearing;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.settlement.period.ClosedPeriod;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.journey.settlement.period.SettlementRun;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.platform.work.FaultPoint;
import org.voltroam.role.Member;

/**
 * Closes periods of a keeper's books: the cut-off is frozen, each statement is written with its closing entry, and the period is closed.
 *
 * <p>Each is a commit of its own under a key that says what it is, and all that follows from the cut-off is computed anew by whoever
 * goes on. So a run that dies anywhere is finished by the next one, and two at once write the same.
 */
public record Closing(Member member) {

    /** How it went. */
    public sealed interface Outcome {

        /** Now or before. */
        record Closed(ClosedPeriod period, List<Statement> statements) implements Outcome {}

        /** Nothing was done. */
        record Refused(String why) implements Outcome {}
    }

    public Books books() {
        return new Books(member.id(), member.store());
    }

    public Outcome close(YearMonth period) {
        var done = books().closed(period);
        if (done.isPresent()) {
            return closed(done.get());
        }
        return refusal(period).<Outcome>map(Outcome.Refused::new).orElseGet(() -> settled(frozen(period)));
    }

    private Outcome closed(ClosedPeriod period) {
        return new Outcome.Closed(period, books().statements(period.period()));
    }

    private Optional<String> refusal(YearMonth period) {
        var begun = books().begun();
        if (begun.isPresent()) {
            return begun.map(CutOff::period)
                    .filter(other -> !other.equals(period))
                    .map(other -> other + " was begun and is to be closed before");
        }
        if (!isOver(period)) {
            return Optional.of(period + " is not over");
        }
        return books().lastClosed()
                .map(last -> last.period().plusMonths(1))
                .filter(next -> !next.equals(period))
                .map(next -> "the next period to be closed is " + next);
    }

    private boolean isOver(YearMonth period) {
        var now = member.clock().instant();
        return Stream.concat(
                        Stream.<ZoneId>of(ZoneOffset.UTC),
                        agreements().stream().map(each -> each.settled().zone()))
                .allMatch(zone -> period.isBefore(YearMonth.from(now.atZone(zone))));
    }

    private List<Agreement> agreements() {
        return member.directory().agreements().stream()
                .filter(agreement -> agreement.keeper().equals(member.id()))
                .sorted(Comparator.comparing(Agreement::cpo).thenComparing(Agreement::emsp))
                .toList();
    }

    private CutOff frozen(YearMonth period) {
        var known = books().cutOff(period);
        if (known.isPresent()) {
            return known.get();
        }
        var last = books().lastClosed();
        var openFrom = last.map(ClosedPeriod::openFrom).orElse(1L);
        var cutOff = new CutOff(
                member.id(),
                period,
                books().tip(openFrom - 1),
                openFrom,
                last.map(ClosedPeriod::nextNumber).orElse(1),
                agreements().stream()
                        .map(each -> new CutOff.PairTerms(each.cpo(), each.emsp(), each.settled()))
                        .toList(),
                new Members(member.store(), agreements()).of(period),
                now());
        try {
            member.store().commit(Change.put(Kind.CUT_OFF, cutOff));
            return cutOff;
        } catch (AlreadyThere byAnotherRun) {
            return books().cutOff(period).orElseThrow();
        }
    }

    private Instant now() {
        return member.clock().instant();
    }

    private Outcome settled(CutOff cutOff) {
        FaultPoint.AFTER_CUT_OFF.reached(member.id(), cutOff.period());
        var run = run(cutOff);
        books().each(cutOff.openFrom(), cutOff.position(), run::add);
        run.statements().forEach(this::write);
        FaultPoint.BEFORE_PERIOD_CLOSES.reached(member.id(), cutOff.period());
        try {
            member.store().commit(Change.put(Kind.CLOSED_PERIOD, run.closed()));
        } catch (AlreadyThere byAnotherRun) {
            same(run.closed(), books().closed(cutOff.period()).orElseThrow());
        }
        return closed(run.closed());
    }

    /** The run of a cut-off, before anything is added to it. */
    SettlementRun run(CutOff cutOff) {
        var before = books().cutOff(cutOff.period().minusMonths(1));
        return new SettlementRun(
                cutOff,
                before.orElse(null),
                before.map(CutOff::period).map(books()::statements).orElse(List.of()));
    }

    private void write(Statement statement) {
        var closing = statement.closing();
        var put = Change.put(Kind.STATEMENT, statement);
        try {
            member.store().commit(closing == null ? List.of(put) : List.of(put, new Change.Posted(closing)));
            FaultPoint.AFTER_STATEMENT.reached(member.id(), statement.name());
        } catch (AlreadyThere byAnotherRun) {
            same(
                    statement,
                    member.store().find(Kind.STATEMENT, statement.name()).orElseThrow());
        }
    }

    /** What was written by another run must be what this one would write; anything else is a bug of ours. */
    private static void same(Object ours, Object written) {
        if (!ours.equals(written)) {
            throw new IllegalStateException("settled again it is " + ours + " and was " + written);
        }
    }
}
