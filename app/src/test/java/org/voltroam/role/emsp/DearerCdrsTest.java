package org.voltroam.role.emsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.emsp.Office.CPO;
import static org.voltroam.role.emsp.Office.cdr;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.ledger.Inspection;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.http.Method;

/** A charge that was billed costs more when it is told again. */
final class DearerCdrsTest {

    private static final String CDRS = "cdrs/receiver";
    private static final String SESSION = "\"session_id\": \"S1\",";
    private static final String BACK = SESSION + "\"credit\": true, \"credit_reference_id\": \"C1\",";

    private Office office = new Office();

    @Test
    @Tag("MON-DIS-06")
    @Tag("MON-SET-04")
    void aDriverWhoWasBilledPaysMoreOnlyWhenTheEmspConsents() {
        corrected("12.00");

        assertThat(state("C1-R")).isEqualTo(State.HELD);
        assertThat(office.emsp.held().find(key("C1-R")).orElseThrow().told())
                .contains("12.00 EUR", "more than 10.00 EUR without consent: billed by C1");
        assertThat(paid()).isEqualTo(Money.of("0.00", "EUR"));

        office.emsp.held().look();
        assertThat(state("C1-R")).isEqualTo(State.HELD);

        office.emsp.held().release(key("C1-R"), "Ada", "the driver agreed on the telephone");
        assertThat(state("C1-R")).isEqualTo(State.RELEASED);
        assertThat(paid()).isEqualTo(Money.of("12.00", "EUR"));
        assertThat(corrections()).containsExactly("C1-C CREDIT_CDR of C1", "C1-R UPWARD_CORRECTION of C1");
    }

    @Test
    @Tag("MON-DIS-06")
    void whatCostsLessOrTheSameIsBilledAtOnce() {
        corrected("8.00");

        assertThat(state("C1-R").isBilled()).isTrue();
        assertThat(paid()).isEqualTo(Money.of("8.00", "EUR"));

        office = new Office();
        corrected("10.00");

        assertThat(paid()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    @Tag("MON-DIS-06")
    void aPairMayAgreeThatItIsBilledAtOnce() {
        office = new Office(Scrutiny.STANDARD.passing(List.of(
                "token_unknown",
                "evse_unknown",
                "cost_mismatch",
                "tax_mismatch",
                "overlap_connector",
                "credit_amount_mismatch")));
        corrected("12.00");

        assertThat(state("C1-R")).isEqualTo(State.ACCEPTED_WITH_WARNINGS);
        assertThat(paid()).isEqualTo(Money.of("12.00", "EUR"));
    }

    @Test
    @Tag("MON-DIS-06")
    void aChargeThatNamesNoSessionIsKnownByItsTokenAndItsBeginning() {
        send("C1", "10.00", "");
        send("C1-C", "-10.00", BACK.substring(SESSION.length()));
        send("C9", "12.00", "");

        assertThat(state("C9")).isEqualTo(State.HELD);
        assertThat(paid()).isEqualTo(Money.of("0.00", "EUR"));
    }

    @Test
    @Tag("MON-DIS-06")
    void whatComesBeforeItsCreditIsNotBilledWhenTheCreditHasCome() {
        send("C1", "10.00", SESSION);
        send("C1-R", "12.00", SESSION);
        assertThat(state("C1-R")).isEqualTo(State.HELD);
        send("C1-C", "-10.00", BACK);

        office.emsp.held().look();

        assertThat(state("C1-R")).isEqualTo(State.HELD);
        assertThat(paid()).isEqualTo(Money.of("0.00", "EUR"));
    }

    private void corrected(String total) {
        send("C1", "10.00", SESSION);
        send("C1-C", "-10.00", BACK);
        send("C1-R", total, SESSION);
    }

    private void send(String id, String total, String more) {
        var energy = total.replace("-", "");
        assertThat(office.code(Method.POST, CDRS, cdr(id, total, energy, more))).isEqualTo(1000);
    }

    private State state(String id) {
        return office.emsp.held().find(key(id)).orElseThrow().state();
    }

    private Money paid() {
        return office.all(Kind.INVOICE).stream().map(Invoice::gross).reduce(Money.of("0.00", "EUR"), Money::plus);
    }

    private List<String> corrections() {
        var inspection = new Inspection();
        inspection.add(office.store.entriesAfter(0, 1000));
        return inspection.corrections().stream()
                .filter(Inspection.Corrected::isKnown)
                .map(each -> each.entry().key() + " " + each.correction().reason() + " of "
                        + each.correction().of())
                .map(told -> told.replace("billing/" + CPO + "/", ""))
                .toList();
    }

    private static Owned<CdrId> key(String id) {
        return new Owned<>(CPO, CdrId.of(id));
    }
}
