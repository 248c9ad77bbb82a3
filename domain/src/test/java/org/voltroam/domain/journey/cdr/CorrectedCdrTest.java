package org.voltroam.domain.journey.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.total;

import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.CurrencyCode;

class CorrectedCdrTest {

    private final Cdr wrong = cdr(total("12.50", "15"), "30.5");

    @Test
    void itIsACreditAndANewCdrWithoutAnyMark() {
        var told = CorrectedCdr.of(wrong, cdr(total("10", "12"), "25"), START);
        assertThat(told.credit().credit()).isTrue();
        assertThat(told.credit().creditReference()).isEqualTo(wrong.id());
        assertThat(told.right().credit()).isNull();
        assertThat(told.right().creditReference()).isNull();
        assertThat(told.right().id()).isNotIn(wrong.id(), told.credit().id());
        assertThat(told.right().costs()).isEqualTo(total("10", "12"));
    }

    @Test
    void aNewCdrCanBePutRightAgain() {
        var once = CorrectedCdr.of(wrong, wrong, START).right();
        assertThat(CorrectedCdr.of(once, once, START).right().id()).isNotIn(wrong.id(), once.id());
    }

    @Test
    void nothingIsPutRightByAnotherCharge() {
        var other = cdr(total("10", "12"), "25", new CurrencyCode("SEK"));
        assertThatThrownBy(() -> CorrectedCdr.of(wrong, other, START)).hasMessageContaining("of the same charge");
    }
}
