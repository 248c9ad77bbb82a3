package org.voltroam.domain.journey.cdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.cdr;
import static org.voltroam.domain.journey.Samples.total;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.cdr.CdrReceipt.Accepted;
import org.voltroam.domain.journey.cdr.CdrReceipt.Conflict;
import org.voltroam.domain.journey.cdr.CdrReceipt.Duplicate;

class CdrReceiptTest {

    private final Cdr known = cdr(total("12.50", "15"), "30.5");

    @Test
    void aNewCdrIsAccepted() {
        assertThat(CdrReceipt.of(null, known)).isEqualTo(new Accepted(known));
    }

    @Test
    void theSameContentIsADuplicateHoweverItsNumbersAreWritten() {
        assertThat(CdrReceipt.of(known, cdr(total("12.5", "15.00"), "30.500"))).isEqualTo(new Duplicate(known));
    }

    @Test
    void otherContentIsAConflictThatNamesTheFields() {
        assertThat(CdrReceipt.of(known, cdr(total("12.51", "15"), "31")))
                .isEqualTo(new Conflict(known, List.of("costs", "totalEnergy")));
    }

    @Test
    void aGrossThatAppearsIsAConflict() {
        assertThat(CdrReceipt.of(known, cdr(total("12.5", null), "30.5")))
                .isEqualTo(new Conflict(known, List.of("costs")));
    }
}
