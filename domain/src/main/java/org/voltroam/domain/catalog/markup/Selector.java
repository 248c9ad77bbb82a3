package org.voltroam.domain.catalog.markup;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.PartyId;

/**
 * For which charges a rule holds: all that is named must be so, what is null does not matter.
 *
 * <p>The most specific wins: one names a contract before one that names a segment, and so on in the order of the components. Each
 * outweighs all after it together, so two rules tie only when they name the same things, and those agree.
 *
 * @param country of the location, ISO 3166-1 alpha-3; there is none for the driver's country, see {@link MarkupLint}
 * @param hours of the day at the location in which the charge begins
 * @param currency of the charge; amounts of a rule without one are in whatever the charge is in
 */
public record Selector(
        @Nullable ContractId contract,
        @Nullable String segment,
        @Nullable PartyId cpo,
        @Nullable PartyId hub,
        @Nullable String locationType,
        @Nullable PowerClass power,
        @Nullable String tariffType,
        @Nullable String country,
        @Nullable Hours hours,
        @Nullable CurrencyCode currency) {

    public static final Selector ALL = new Selector(null, null, null, null, null, null, null, null, null, null);

    /** From inclusive, to exclusive; past midnight when to is not after from. */
    public record Hours(LocalTime from, LocalTime to) {

        boolean hold(LocalTime time) {
            var begun = !time.isBefore(from);
            var goesOn = time.isBefore(to);
            return to.isAfter(from) ? begun && goesOn : begun || goesOn;
        }

        boolean overlap(Hours other) {
            return hold(other.from) || other.hold(from);
        }
    }

    public static Selector at(PartyId cpo) {
        return new Selector(null, null, cpo, null, null, null, null, null, null, null);
    }

    public boolean selects(Occasion occasion) {
        return may(contract, occasion.contract())
                && may(segment, occasion.segment())
                && may(cpo, occasion.cpo())
                && may(hub, occasion.hub())
                && may(locationType, occasion.locationType())
                && may(power, occasion.power())
                && may(tariffType, occasion.tariffType())
                && may(country, occasion.country())
                && (hours == null || hours.hold(occasion.time()))
                && may(currency, occasion.currency());
    }

    /** How specific: compare with another's. */
    public int rank() {
        int rank = 0;
        for (var part : parts()) {
            rank = (2 * rank) + (part == null ? 0 : 1);
        }
        return rank;
    }

    /** The same things are named, and some charge could be both's. */
    boolean ties(Selector other) {
        if (rank() != other.rank()) {
            return false;
        }
        var theirs = other.parts();
        var ours = parts();
        for (int index = 0; index < ours.size(); index++) {
            if (!agree(ours.get(index), theirs.get(index))) {
                return false;
            }
        }
        return true;
    }

    /** The same but for the country. */
    Selector anywhere() {
        return new Selector(contract, segment, cpo, hub, locationType, power, tariffType, null, hours, currency);
    }

    private static boolean agree(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Hours hours && other instanceof Hours theirs) {
            return hours.overlap(theirs);
        }
        return Objects.equals(one, other);
    }

    private static boolean may(@Nullable Object wanted, @Nullable Object there) {
        return wanted == null || wanted.equals(there);
    }

    private List<@Nullable Object> parts() {
        var parts = new ArrayList<@Nullable Object>();
        parts.add(contract);
        parts.add(segment);
        parts.add(cpo);
        parts.add(hub);
        parts.add(locationType);
        parts.add(power);
        parts.add(tariffType);
        parts.add(country);
        parts.add(hours);
        parts.add(currency);
        return parts;
    }
}
