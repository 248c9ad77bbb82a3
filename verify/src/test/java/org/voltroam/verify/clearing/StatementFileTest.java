package org.voltroam.verify.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltroam.app.Main;
import org.voltroam.domain.catalog.party.SettlementTerms;
import org.voltroam.domain.catalog.party.SettlementTerms.ChargeFee;
import org.voltroam.domain.catalog.party.SettlementTerms.Mode;
import org.voltroam.domain.catalog.party.SettlementTerms.Payer;
import org.voltroam.domain.catalog.party.SettlementTerms.PeriodFee;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.store.Kind;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.json.Json;
import org.voltroam.role.clearing.Exports;
import org.voltroam.role.clearing.StatementJson;

/** What {@code ./voltroam verify statement} says of an exported statement, as it is and after somebody has changed it. */
final class StatementFileTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @TempDir
    private Path folder;

    private final Market market = new Market(new MemoryStore());
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void aPeriodIsClosed() {
        var terms = new SettlementTerms(
                ZoneId.of("Europe/Amsterdam"),
                Mode.MERCHANT,
                Market.EUR,
                PeriodFee.flat(Payer.BOTH, new BigDecimal("10.01")),
                new ChargeFee(Payer.CPO, new BigDecimal("0.05")),
                BigDecimal.ZERO);
        market.agree(2, 2, terms);
        for (int number = 0; number < 13; number++) {
            market.accept(Market.cdr(
                    Market.cpo(number % 2),
                    Market.emsp(number % 3 % 2),
                    "S" + number,
                    Instant.parse("2026-03-31T21:50:00Z").plusSeconds(number * 60L),
                    "10.00",
                    "12.10"));
        }
        market.at(Instant.parse("2026-04-03T00:00:00Z"));
        market.closing().close(MARCH);
    }

    @Test
    void anUntouchedFileHolds() throws IOException {
        for (var statement : market.all(Kind.STATEMENT)) {
            assertThat(verified(file(statement))).as(statement.name()).isZero();
        }
        assertThat(said.toString()).contains("all holds");
    }

    @Test
    void whatEndedInAprilInTheZoneOfTheAgreementIsNotInMarch() {
        assertThat(market.closing().books().closed(MARCH).orElseThrow().cdrs()).isEqualTo(10);
    }

    @Test
    void eachChangeIsFound() throws IOException {
        var text = file(first());
        assertThat(verified(text.replace("\"due\":", "\"due\":1"))).isEqualTo(1);
        assertThat(said.toString()).contains("DIFFERS    due is");
        assertThat(verified(text.replace("12.1}", "13.1}").replace("-12.1}", "-13.1}")))
                .isEqualTo(1);
        assertThat(verified(text.replace("\"root\":\"", "\"root\":\"0").replaceFirst("(\"root\":\".{64}).\"", "$1\"")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("is not under the root of the statement");
        assertThat(verified(text.replace("\"amount\":10.01", "\"amount\":12.01")))
                .isEqualTo(1);
        assertThat(said.toString()).contains("DIFFERS    costs is");
        assertThat(verified(text.replace("/S2\"", "/S3\""))).isEqualTo(1);
        assertThat(verified("{}")).isEqualTo(1);
    }

    @Test
    @Tag("MON-SET-15")
    void itIsTheSameToTheByteAfterTermsHaveChangedAndLaterPeriodsWereClosed() {
        var before = file(first());
        market.agree(2, 2, SettlementTerms.STANDARD);
        market.accept(Market.cdr(
                Market.cpo(0), Market.emsp(0), "LATE", Instant.parse("2026-03-05T10:00:00Z"), "10.00", "12.10"));
        market.at(Instant.parse("2026-05-03T00:00:00Z"));
        market.closing().close(MARCH.plusMonths(1));
        assertThat(file(first())).isEqualTo(before);
        var late = market.closing().books().statements(MARCH.plusMonths(1)).stream()
                .map(statement ->
                        new Exports(market.closing()).file(statement.name()).orElseThrow())
                .flatMap(file -> file.lines().stream())
                .filter(line -> line.booked().cdr().endsWith("/LATE"))
                .toList();
        assertThat(late)
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line.booked().charged()).isEqualTo(Instant.parse("2026-03-05T10:00:00Z")));
    }

    private Statement first() {
        return market.closing().books().statements().getFirst();
    }

    private String file(Statement statement) {
        return Json.text(StatementJson.file(
                new Exports(market.closing()).file(statement.name()).orElseThrow()));
    }

    private int verified(String text) throws IOException {
        said.getBuffer().setLength(0);
        var file = folder.resolve("statement.json");
        Files.writeString(file, text);
        var out = new PrintWriter(said, true);
        return Main.run(new String[] {"verify", "statement", file.toString()}, out, out);
    }
}
