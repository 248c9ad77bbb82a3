package org.voltroam.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.stage.Visits.Wish;
import org.voltroam.verify.story.Told.Figure;
import tools.jackson.databind.JsonNode;

/**
 * The money of charges abroad, from the quote to the statement that both parties check for themselves: hub, CPO and eMSP in a process
 * and a database of their own each.
 *
 * <p>Ada of Emobil, a German provider, charges three times at Hardplatz in Zürich, where Grachtenvolt takes Swiss francs: 1.00 a start,
 * 0.50 a kWh, 6.00 an hour of parking, and 8.1 % VAT. The hub keeps 0.10 and 1.5 %, and takes 0.05 from the eMSP for each charge and
 * 5.00 euros a month, one half from each. Emobil adds 2 %, but never earns less than 1.50 once 0.20 of fees are paid.
 */
final class MoneyAbroadStory {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The last that is over: it can be closed, and its charges can still be disputed. */
    private final YearMonth month = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

    /** By hand: 11.00 and 1.00 and 3.00 are 15.00, with VAT 16.215. */
    private final Wish quoted = wish("CH*GVB*E1*1", "22", 30, 2, "20:30");

    /** The station noticed ten hours late that the car had left. By hand: 5.50 and 1.00 and 60.00 are 66.50, with VAT 71.8865. */
    private final Wish leftOpen = wish("CH*GVB*E1*2", "11", 600, 1, "08:00");

    /** By hand: 16.50 and 1.00 are 17.50, with VAT 18.9175. */
    private final Wish disputed = wish("CH*GVB*E1*1", "33", 0, 0, "10:00");

    @TempDir
    private Path folder;

    private Wish wish(String evse, String kWh, int parked, int daysBeforeItsEnd, String time) {
        return new Wish(
                TokenUid.of("04A1B2C3D4E5F6"),
                EvseId.of(evse),
                Energy.ofKWh(kWh),
                false,
                Duration.ofMinutes(parked),
                BigDecimal.ZERO,
                month.atEndOfMonth()
                        .minusDays(daysBeforeItsEnd)
                        .atTime(LocalTime.parse(time))
                        .toInstant(ZoneOffset.UTC));
    }

    @Test
    void fromTheQuoteToStatementsThatBothPartiesVerifyOffline() throws IOException {
        assumeThat(Duration.between(Objects.requireNonNull(disputed.start()), Instant.now()))
                .as("a charge of last month can be disputed for 30 days: on a 31st it is too late")
                .isLessThan(Duration.ofDays(30));
        var files = new ArrayList<Path>();
        try (var stage = new ProcessStage(MemoryStage.world("world-abroad"), TestDatabase.fresh(), folder)) {
            whatWasQuotedIsBilled(stage);
            aChargeTooLongIsHeldAndTakenBack(stage);
            aDisputeIsAcceptedAndCredited(stage);
            files.addAll(theMonthIsClosed(stage));
        }
        for (var file : files) {
            assertThat(verified(file)).as(file.toString()).isZero();
        }
        oneCentMoreIsFound(files.getFirst());
    }

    /** 2 % would be 0.30; the minimum margin wants 1.50 and 0.20, so 16.70 before taxes; 1.70 has 0.14 of VAT: 16.22 and 1.84. */
    private void whatWasQuotedIsBilled(ProcessStage stage) {
        var quote = await().atMost(PATIENCE)
                .until(() -> stage.emsp().post("/api/quotes", asked()), Optional::isPresent)
                .orElseThrow();
        assertThat(quote.path("currency").asString()).isEqualTo("CHF");
        assertThat(figure(quote, "wholesale")).isEqualTo(Figure.of("16.22"));
        assertThat(figure(quote, "to_pay")).isEqualTo(Figure.of("18.06"));
        assertThat(figure(quote, "margin")).isEqualTo(Figure.of("1.50"));

        var told = stage.play(quoted);

        assertThat(told.currency()).isEqualTo("CHF");
        assertThat(told.lines())
                .containsEntry("FLAT", Figure.of("1"))
                .containsEntry("ENERGY", Figure.of("22"))
                .containsEntry("PARKING_TIME", Figure.of("0.5"));
        assertThat(told.net()).isEqualTo(Figure.of("15.00"));
        assertThat(told.wholesale()).isEqualTo(Figure.of("16.22"));
        assertThat(told.fee()).as("0.10 and 1.5 % of 15.00").isEqualTo(Figure.of("0.33"));
        assertThat(told.paid()).isEqualTo(Figure.of("18.06"));
        var used = stage.emsp()
                .get("/api/quotes/" + quote.path("quote").asString())
                .orElseThrow();
        var judged = cdr(stage.emsp(), used.path("charge").asString());
        assertThat(judged.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(judged.path("findings")).isEmpty();
    }

    private JsonNode asked() {
        return new Out()
                .put("card", quoted.card())
                .put("evse", quoted.evse())
                .put("kwh", quoted.energy().kWh())
                .put("charging_minutes", 120)
                .put("parked_minutes", (int) quoted.parked().toMinutes())
                .put("start", String.valueOf(quoted.start()))
                .done();
    }

    /** More than the six hours that the two agreed: no bill is written, and the CPO takes its CDR back. */
    private void aChargeTooLongIsHeldAndTakenBack(ProcessStage stage) {
        var charge = stage.charge(leftOpen);
        await().atMost(PATIENCE).until(() -> find(stage.emsp(), charge).isPresent());
        var held = cdr(stage.emsp(), charge);
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(held.path("findings").values())
                .map(finding -> finding.path("code").asString())
                .containsExactly("too_long");

        var credit = credited(stage, held);

        for (var id : List.of(credit, held.path("id").asString())) {
            await().atMost(PATIENCE).until(() -> state(stage, id).equals("WITHDRAWN"));
        }
        assertThat(journey(stage.emsp(), charge).has("invoice")).isFalse();
        assertThat(stage.everyLedgerSumsToZero()).isTrue();
    }

    private static String state(ProcessStage stage, String cdr) {
        return stage.emsp()
                .get("/api/cdrs/NL*GVB/" + cdr)
                .orElseThrow()
                .path("state")
                .asString();
    }

    /** The hub keeps the dispute; what is accepted in full the CPO credits. */
    private void aDisputeIsAcceptedAndCredited(ProcessStage stage) {
        var told = stage.play(disputed);
        assertThat(told.wholesale()).isEqualTo(Figure.of("18.92"));
        assertThat(told.fee()).as("0.10 and 1.5 % of 17.50").isEqualTo(Figure.of("0.36"));
        assertThat(told.paid()).as("17.50 and 1.70, with VAT 18.92 and 1.84").isEqualTo(Figure.of("20.76"));
        var wrong = latest(stage);
        var path = "/api/disputes/NL*GVB/" + wrong.path("id").asString();

        var open = stage.clearing().post(path, objection()).orElseThrow();
        assertThat(open.path("state").asString()).isEqualTo("OPEN");
        assertThat(open.path("emsp").asString()).isEqualTo("DE*EMO");
        assertThat(balance(stage, "DE*EMO", "disputed")).isEqualTo(Figure.of("18.92"));
        assertThat(balance(stage, "DE*EMO", "roaming")).isEqualTo(Figure.of("16.22"));
        assertThat(balance(stage, "NL*GVB", "roaming"))
                .as("16.22 less 0.33 and 0.36 of fees")
                .isEqualTo(Figure.of("-15.53"));
        assertThat(stage.clearing().post(path + "/under_review", said("CPO"))).isPresent();
        var accepted = stage.clearing().post(path + "/accepted", said("CPO")).orElseThrow();
        assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
        var credit = credited(stage, wrong);

        await().atMost(PATIENCE).until(() -> balance(stage, "NL*GVB", "roaming").equals(Figure.of("-15.89")));
        assertThat(balance(stage, "DE*EMO", "roaming")).isEqualTo(Figure.of("16.22"));
        assertThat(state(stage, credit)).isEqualTo("ACCEPTED");
        assertThat(journey(stage.emsp(), wrong.path("charge").asString())
                        .path("steps")
                        .values())
                .map(step -> step.path("text").asString())
                .contains("Ada Lindqvist pays 20.76 CHF", "Ada Lindqvist pays -20.76 CHF");
        assertThat(stage.everyLedgerSumsToZero()).isTrue();
    }

    private static Figure balance(ProcessStage stage, String holder, String purpose) {
        return stage.clearing()
                .get("/api/ledger")
                .orElseThrow()
                .get(0)
                .path("balances")
                .valueStream()
                .filter(each -> each.path("holder").asString().equals(holder)
                        && each.path("purpose").asString().equals(purpose))
                .map(each -> figure(each, "amount"))
                .findFirst()
                .orElse(Figure.NONE);
    }

    private static JsonNode latest(ProcessStage stage) {
        return stage.emsp()
                .get("/api/cdrs?state=ACCEPTED")
                .orElseThrow()
                .path("cdrs")
                .valueStream()
                .max(Comparator.comparing(each -> each.path("arrived").asString()))
                .orElseThrow();
    }

    private static JsonNode objection() {
        return new Out()
                .put("amount", new BigDecimal("18.92"))
                .put("currency", "CHF")
                .put("reason", "NEVER_CHARGED")
                .texts("evidence", List.of("DRIVER_STATEMENT"), text -> text)
                .put("by", "Ann")
                .put("why", "Ada was at home")
                .done();
    }

    private static JsonNode said(String actor) {
        return new Out()
                .put("actor", actor)
                .put("by", "Bob")
                .put("why", "looked at it")
                .done();
    }

    private String credited(ProcessStage stage, JsonNode wrong) {
        var id = wrong.path("id").asString();
        var credit = stage.cpo()
                .post("/api/cdrs/NL*GVB/" + id + "/credit", decision())
                .orElseThrow()
                .path("credit")
                .asString();
        await().atMost(PATIENCE)
                .until(() -> stage.emsp().get("/api/cdrs/NL*GVB/" + credit).isPresent());
        return credit;
    }

    private static JsonNode decision() {
        return new Out().put("by", "Bob").put("why", "the car had left").done();
    }

    /**
     * Only the first charge is left: 16.22. Emobil pays 0.05 for each of three charges besides, credits cost nothing; Grachtenvolt gets
     * 0.33 less. The month's 5.00 euros are a statement in euros for each.
     */
    private List<Path> theMonthIsClosed(ProcessStage stage) throws IOException {
        var closed = stage.clearing()
                .post("/api/periods/NL*VRM/" + month + "/close", Json.object())
                .orElseThrow();
        assertThat(closed.path("statements").values())
                .map(each -> each.path("holder").asString() + " "
                        + each.path("due").decimalValue().toPlainString() + " "
                        + each.path("currency").asString())
                .containsExactlyInAnyOrder("DE*EMO 16.37 CHF", "NL*GVB -15.89 CHF", "DE*EMO 2.5 EUR", "NL*GVB 2.5 EUR");
        var files = new ArrayList<Path>();
        for (var statement : closed.path("statements")) {
            var name = statement.path("name").asString();
            var file = stage.clearing().get("/api/statements/" + name + "/file").orElseThrow();
            files.add(Files.write(folder.resolve(name + ".json"), Json.bytes(file)));
        }
        return files;
    }

    private void oneCentMoreIsFound(Path file) throws IOException {
        var changed = Files.readString(file).replaceFirst("\"due\":", "\"due\":1");
        assertThat(verified(Files.writeString(folder.resolve("changed.json"), changed)))
                .isEqualTo(1);
    }

    /** All processes are down by now: nobody is asked. */
    private int verified(Path file) {
        try (var program =
                Program.start(folder.resolve("verify.log"), List.of("verify", "statement", file.toString()))) {
            await().atMost(PATIENCE).until(() -> !program.isRunning());
            return program.ending().orElseThrow();
        }
    }

    private static JsonNode journey(Api party, String charge) {
        return party.get("/api/journeys/" + charge).orElseThrow();
    }

    private static JsonNode cdr(Api emsp, String charge) {
        return find(emsp, charge).orElseThrow();
    }

    private static Optional<JsonNode> find(Api emsp, String charge) {
        return emsp.get("/api/cdrs")
                .orElseThrow()
                .path("cdrs")
                .valueStream()
                .filter(each -> each.path("charge").asString().equals(charge))
                .findFirst();
    }

    private static Figure figure(JsonNode of, String name) {
        return new Figure(of.path(name).decimalValue());
    }
}
