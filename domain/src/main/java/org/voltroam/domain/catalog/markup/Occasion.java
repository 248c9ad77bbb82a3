package org.voltroam.domain.catalog.markup;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;

/**
 * What a rule's selector looks at: one charge, who sells it and who buys.
 *
 * @param hub through which they roam, null when directly
 * @param country of the location, ISO 3166-1 alpha-3
 * @param locationType OCPI's parking_type, null when not told
 * @param tariffType OCPI's type of the tariff, null when not told
 * @param segment of the contract: a group of customers, a fleet; null for none
 * @param time of day at the location when the charge begins
 */
public record Occasion(
        PartyId cpo,
        @Nullable PartyId hub,
        String country,
        @Nullable String locationType,
        PowerClass power,
        @Nullable String tariffType,
        @Nullable String segment,
        ContractId contract,
        CurrencyCode currency,
        LocalTime time) {}
