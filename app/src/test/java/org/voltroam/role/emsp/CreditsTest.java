package org.voltroam.role.emsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.emsp.Office.cdr;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.protocol.http.Method;

/** CDRs that come twice, and CDRs that take others back. */
final class CreditsTest {

    private static final String CDRS = "cdrs/receiver";
    private static final String BACK = "\"credit\": true, \"credit_reference_id\": \"%s\",";

    private final Office office = new Office();

    @Test
    @Tag("CDR-04")
    void theSameCdrAgainIsAcknowledgedAgainAndAnotherOneOfItsNameIsNot() {
        var first = office.ask(Method.POST, CDRS, cdr("C1", "10.00", "10.00", ""));
        var again = office.ask(Method.POST, CDRS, cdr("C1", "10.00", "10.00", ""));

        assertThat(again.headers().first("Location"))
                .isPresent()
                .isEqualTo(first.headers().first("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(office.code(Method.POST, CDRS, cdr("C1", "11.00", "11.00", "")))
                .isEqualTo(2000);
        assertThat(office.all(Kind.CDR)).hasSize(1);
        assertThat(office.all(Kind.INVOICE)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-10.00, 10.00", "-10.00, -10.00"})
    @Tag("CDR-07")
    void aCreditTakesBackTheWholeHoweverItsPartsAreWritten(String total, String energy) {
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", ""));

        assertThat(office.code(Method.POST, CDRS, cdr("C1-C", total, energy, BACK.formatted("C1"))))
                .isEqualTo(1000);

        var invoices = office.all(Kind.INVOICE);
        assertThat(invoices).hasSize(2);
        assertThat(invoices.stream().map(invoice -> invoice.gross().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(office.all(Kind.SETTLEMENT).stream()
                        .map(settlement -> settlement.wholesale().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
        assertThat(office.all(Kind.INCIDENT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "C1-C"})
    @Tag("CDR-07")
    void aCreditForWhatIsNotKnownMovesNoMoneyUntilAPersonHasLooked(String reference) {
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", ""));
        office.code(Method.POST, CDRS, cdr("C1-C", "-10.00", "10.00", BACK.formatted("C1")));

        assertThat(office.code(Method.POST, CDRS, cdr("C2", "-10.00", "10.00", BACK.formatted(reference))))
                .isEqualTo(1000);

        isLookedAt("C2");
    }

    @Test
    @Tag("CDR-07")
    void aSecondCreditForTheSameCdrMovesNoMoneyUntilAPersonHasLooked() {
        office.code(Method.POST, CDRS, cdr("C1", "10.00", "10.00", ""));
        office.code(Method.POST, CDRS, cdr("C1-C", "-10.00", "10.00", BACK.formatted("C1")));

        assertThat(office.code(Method.POST, CDRS, cdr("C1-D", "-10.00", "10.00", BACK.formatted("C1"))))
                .isEqualTo(1000);

        isLookedAt("C1-D");
    }

    private void isLookedAt(String id) {
        assertThat(office.all(Kind.CDR)).hasSize(3);
        assertThat(office.all(Kind.INVOICE)).hasSize(2);
        assertThat(office.all(Kind.SETTLEMENT)).hasSize(2);
        assertThat(office.all(Kind.INCIDENT)).extracting(Incident::sort).containsExactly(Sort.DOUBTFUL_CREDIT);
        assertThat(office.all(Kind.INCIDENT).getFirst().subject()).containsIgnoringCase(id);
    }
}
