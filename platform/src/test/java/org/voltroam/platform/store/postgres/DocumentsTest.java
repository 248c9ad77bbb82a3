package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TaxIncluded;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Open;
import org.voltroam.platform.store.Samples;

final class DocumentsTest {

    /** Before the taxes of a price were itemized, and before a tariff said whether they are included. */
    @Test
    void whatAnEarlierVersionWroteIsRead() {
        var price = Documents.read("""
                {"beforeTaxes": 1.50, "afterTaxes": 1.79, "extras": {"json": {}}}""", Price.class);
        assertThat(price).isEqualTo(Price.of(new BigDecimal("1.50"), new BigDecimal("1.79")));

        var written = Documents.write(Samples.bare(Kind.TARIFF, 1));
        assertThat(written).doesNotContain("taxIncluded");
        assertThat(Documents.read(written, Tariff.class).taxIncluded()).isNull();
    }

    @Test
    void aWordThatJavaCannotSpellIsKept() {
        var written = Documents.write(Open.of(TaxIncluded.NOT_APPLICABLE));

        assertThat(written).isEqualTo("\"N/A\"");
        assertThat(Open.read(TaxIncluded.class, "N/A").is(TaxIncluded.NOT_APPLICABLE))
                .isTrue();
    }
}
