package org.voltroam.role.clearing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.voltroam.domain.journey.settlement.period.Booked;
import org.voltroam.domain.journey.settlement.period.ClosedPeriod;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.PartyId;

/** What the store of a keeper knows of its periods, and its ledger as booked CDRs. */
public record Books(PartyId keeper, Store store) {

    private static final int AT_ONCE = 1000;

    public Optional<CutOff> cutOff(YearMonth period) {
        return store.find(Kind.CUT_OFF, Kind.key(keeper, period.toString()));
    }

    public Optional<ClosedPeriod> closed(YearMonth period) {
        return store.find(Kind.CLOSED_PERIOD, Kind.key(keeper, period.toString()));
    }

    public Optional<ClosedPeriod> lastClosed() {
        return all(Kind.CLOSED_PERIOD).stream().max(Comparator.comparing(ClosedPeriod::period));
    }

    /** A period whose closing was begun and is not finished. */
    Optional<CutOff> begun() {
        return all(Kind.CUT_OFF).stream()
                .filter(cutOff -> closed(cutOff.period()).isEmpty())
                .findFirst();
    }

    /** By number. */
    public List<Statement> statements() {
        return all(Kind.STATEMENT).stream()
                .sorted(Comparator.comparingInt(Statement::number))
                .toList();
    }

    public List<Statement> statements(YearMonth period) {
        return statements().stream()
                .filter(statement -> statement.period().equals(period))
                .toList();
    }

    private <V> List<V> all(Kind<V> kind) {
        var all = new ArrayList<V>();
        store.each(kind, all::add);
        return all;
    }

    /** The last position of the ledger, from one on that is there or is 0: positions have no gaps, so few looks find it. */
    long tip(long from) {
        var there = from;
        var step = 1L;
        while (isThere(there + step)) {
            there += step;
            step *= 2;
        }
        for (; step > 0; step /= 2) {
            if (isThere(there + step)) {
                there += step;
            }
        }
        return there;
    }

    private boolean isThere(long position) {
        return !store.entriesAfter(position - 1, 1).isEmpty();
    }

    /** Every CDR booked from one position to another, both included, in order; a thousand are at hand at a time. */
    void each(long from, long to, Consumer<Booked> consumer) {
        var position = from - 1;
        while (position < to) {
            var page = store.entriesAfter(position, (int) Math.min(AT_ONCE, to - position));
            if (page.isEmpty()) {
                return;
            }
            var charged = charged(page);
            for (var link : page) {
                position++;
                if (Booked.isBooked(link.entry())) {
                    var at = charged.getOrDefault(
                            link.entry().key().text(), link.entry().at());
                    consumer.accept(new Booked(position, at, link));
                }
            }
        }
    }

    /** When the charges ended whose CDRs these entries book; by key of the entry. */
    private Map<String, Instant> charged(List<ChainedEntry> page) {
        var keys = page.stream()
                .map(link -> link.entry().key().text())
                .filter(key -> key.startsWith(Booked.KEY))
                .map(Books::settlement)
                .toList();
        var charged = new HashMap<String, Instant>();
        for (var settlement : store.findAll(Kind.SETTLEMENT, keys)) {
            var at = settlement.charged();
            if (at != null) {
                charged.put(settlement.entry().key().text(), at);
            }
        }
        return charged;
    }

    private static String settlement(String key) {
        var cdr = key.substring(Booked.KEY.length());
        var slash = cdr.indexOf('/');
        var id = CdrId.of(cdr.substring(slash + 1)).ci().folded();
        return Kind.key(PartyId.parse(cdr.substring(0, slash)), id);
    }
}
