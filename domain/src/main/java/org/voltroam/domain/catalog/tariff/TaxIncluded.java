package org.voltroam.domain.catalog.tariff;

import org.voltroam.domain.value.Open;

/** Whether the prices of a tariff include taxes. Source: OCPI 2.3.0 mod_tariffs, TaxIncluded. */
public enum TaxIncluded implements Open.Spelled {
    YES("YES"),
    NO("NO"),
    /** No taxes apply to this tariff. */
    NOT_APPLICABLE("N/A");

    private final String spelling;

    TaxIncluded(String spelling) {
        this.spelling = spelling;
    }

    @Override
    public String spelling() {
        return spelling;
    }
}
