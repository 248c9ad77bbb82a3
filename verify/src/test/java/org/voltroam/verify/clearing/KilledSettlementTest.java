package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.ledger.Chain;
import org.voltroam.domain.ledger.ChainedEntry;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.platform.work.FaultPoint;
import org.voltroam.role.clearing.Closing;
import org.voltroam.verify.story.TestDatabase;

/** Settlement runs on PostgreSQL that are killed half way, run twice, or run at once. */
final class KilledSettlementTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant CHARGED = Instant.parse("2026-03-20T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-03T00:00:00Z");

    /** Everything that a run writes, without the moments at which it did. */
    private record Written(List<Statement> statements, List<String> entries) {}

    @Test
    @Tag("I04")
    void aRunThatIsKilledAtAnyPointAndRunAgainWritesWhatAnUninterruptedOneDoes() throws Exception {
        var uninterrupted = written(prefix(), schema -> {});
        assertThat(uninterrupted.statements()).extracting(Statement::number).containsExactly(1, 2, 3, 4, 5);
        for (var death : List.of("after-cut-off", "after-statement:1", "after-statement:3", "before-period-closes")) {
            var killed =
                    written(prefix(), schema -> assertThat(run(schema, death)).isEqualTo(FaultPoint.EXIT));
            assertThat(killed).as(death).isEqualTo(uninterrupted);
        }
    }

    @Test
    @Tag("I04")
    void twoRunsAtOnceWriteWhatOneDoes() throws Exception {
        var one = written(prefix(), schema -> {});
        var two = written(prefix(), KilledSettlementTest::runTwice);
        assertThat(two).isEqualTo(one);
    }

    @Test
    @Tag("MON-SET-08")
    void aClosedPeriodTakesNoFurtherStatementAndItsOwnCannotBeChanged() {
        var schema = prefix();
        try (var store = open(schema);
                var market = charged(store)) {
            var closed = (Closing.Outcome.Closed) market.closing().close(MARCH);
            var first = closed.statements().getFirst();
            var forged = new Statement(
                    first.keeper(),
                    99,
                    first.period(),
                    first.holder(),
                    first.currency(),
                    List.of(),
                    List.of(),
                    first.carriedIn(),
                    first.due(),
                    first.carriedOut(),
                    first.root(),
                    first.at(),
                    null);
            assertThatThrownBy(() -> store.commit(Change.put(Kind.STATEMENT, forged)))
                    .hasStackTraceContaining("is closed");
            for (var table : List.of("statement", "cut_off", "closed_period")) {
                assertThatThrownBy(() -> update("UPDATE " + schema + "." + table + " SET owner = 'XX*XXX'"))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private static void update(String sql) throws Exception {
        var login = TestDatabase.login();
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private interface Trouble {
        void in(String schema) throws Exception;
    }

    private static Written written(String schema, Trouble trouble) throws Exception {
        try (var store = open(schema);
                var market = charged(store)) {
            assertThat(market.all(Kind.STATEMENT)).isEmpty();
        }
        trouble.in(schema);
        try (var store = open(schema);
                var market = new Market(store)) {
            market.at(LATER);
            assertThat(market.closing().close(MARCH)).isInstanceOf(Closing.Outcome.Closed.class);
            var ledger = store.entriesAfter(0, 1000);
            assertThat(Chain.verify(ledger)).isEmpty();
            return new Written(
                    market.closing().books().statements(),
                    ledger.stream()
                            .map(ChainedEntry::entry)
                            .map(entry -> entry.key() + " " + entry.postings())
                            .toList());
        }
    }

    /** Two CPOs, three eMSPs, thirty charges. */
    private static Market charged(Store store) {
        var market = new Market(store);
        var terms = new SettlementTerms(
                ZoneOffset.UTC,
                Mode.AGENT,
                Market.EUR,
                PeriodFee.flat(Payer.BOTH, new BigDecimal("25.01")),
                new ChargeFee(Payer.EMSP, new BigDecimal("0.02")),
                BigDecimal.ZERO);
        market.agree(2, 3, terms);
        IntStream.range(0, 30)
                .forEach(number -> market.accept(Market.cdr(
                        Market.cpo(number % 2),
                        Market.emsp(number % 3),
                        "S" + number,
                        CHARGED.plusSeconds(number),
                        "10." + (10 + number),
                        "12." + (30 + number))));
        market.at(LATER);
        return market;
    }

    private static Store open(String schema) {
        return PostgresStore.open(TestDatabase.login(), schema, Seal.passing());
    }

    private static String prefix() {
        return TestDatabase.prefix() + "settled";
    }

    private static int run(String schema, String death) throws IOException, InterruptedException {
        var login = TestDatabase.login();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.add("-Dvoltroam.crash.at=" + death);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SettlementProgram.class.getName()));
        command.addAll(Stream.of(login.url(), login.user(), login.password(), schema, MARCH.toString())
                .toList());
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void runTwice(String schema) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var one = open(schema);
                var other = open(schema)) {
            var start = new CountDownLatch(2);
            var runs = Stream.of(one, other)
                    .map(store -> threads.submit(() -> {
                        try (var market = new Market(store)) {
                            market.at(LATER);
                            start.countDown();
                            start.await();
                            return market.closing().close(MARCH);
                        }
                    }))
                    .toList();
            for (var run : runs) {
                assertThat(run.get()).isInstanceOf(Closing.Outcome.Closed.class);
            }
        }
    }
}
