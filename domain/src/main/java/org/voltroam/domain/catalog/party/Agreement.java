package org.voltroam.domain.catalog.party;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TariffId;

/**
 * A CPO and an eMSP agree to roam: drivers of the one may charge at the other, and this is what it costs.
 *
 * @param hub through which they roam, null when directly
 * @param fee what the hub keeps, {@link HubFee#NONE} when directly
 * @param markup what the eMSP adds for its drivers; known to the eMSP only, {@link Markup#NONE} elsewhere
 * @param tax on everything the CPO charges, for its CDRs that tell no taxes, as those of OCPI 2.1.1; null when it is not agreed or
 *     there are several
 * @param askedAboutStrangers whether the hub may ask this eMSP about a card of this CPO's whose issuer nobody knows: it shows the eMSP
 *     where drivers of others charge, so both have to want it
 * @param standIn what the hub may decide while the eMSP is silent; null for nothing
 * @param checks how the two look at CDRs; null for {@link Scrutiny#STANDARD}
 * @param ownTariffs what this eMSP pays by instead of what others do; empty where it pays what everybody pays
 * @param terms how what they owe is settled; null for {@link SettlementTerms#STANDARD}
 */
public record Agreement(
        PartyId cpo,
        PartyId emsp,
        @Nullable PartyId hub,
        HubFee fee,
        Markup markup,
        @Nullable Rate tax,
        boolean askedAboutStrangers,
        @Nullable StandIn standIn,
        @Nullable Scrutiny checks,
        List<OwnTariff> ownTariffs,
        @Nullable SettlementTerms terms,
        Instant lastUpdated) {

    /** What was written before there were tariffs of one eMSP has none. */
    public Agreement {
        ownTariffs = Objects.requireNonNullElse(ownTariffs, List.of());
    }

    /**
     * A tariff in the place of another, for one eMSP. Source: our own rule where OCPI has none (ocpi/ocpi issues 433 and 511).
     *
     * @param usual what connectors name
     * @param own what this eMSP sees in its place; nobody else sees it, unless their agreement names it too
     */
    public record OwnTariff(TariffId usual, TariffId own) {}

    /** One that is settled as usual. */
    public Agreement(
            PartyId cpo,
            PartyId emsp,
            @Nullable PartyId hub,
            HubFee fee,
            Markup markup,
            @Nullable Rate tax,
            boolean askedAboutStrangers,
            @Nullable StandIn standIn,
            @Nullable Scrutiny checks,
            List<OwnTariff> ownTariffs,
            Instant lastUpdated) {
        this(cpo, emsp, hub, fee, markup, tax, askedAboutStrangers, standIn, checks, ownTariffs, null, lastUpdated);
    }

    /** One whose CDRs are looked at as usual, in which the eMSP pays what everybody pays. */
    public Agreement(
            PartyId cpo,
            PartyId emsp,
            @Nullable PartyId hub,
            HubFee fee,
            Markup markup,
            @Nullable Rate tax,
            boolean askedAboutStrangers,
            @Nullable StandIn standIn,
            Instant lastUpdated) {
        this(cpo, emsp, hub, fee, markup, tax, askedAboutStrangers, standIn, null, List.of(), null, lastUpdated);
    }

    /** One without a stand-in. */
    public Agreement(
            PartyId cpo,
            PartyId emsp,
            @Nullable PartyId hub,
            HubFee fee,
            Markup markup,
            @Nullable Rate tax,
            boolean askedAboutStrangers,
            Instant lastUpdated) {
        this(cpo, emsp, hub, fee, markup, tax, askedAboutStrangers, null, lastUpdated);
    }

    /** One whose eMSP is asked about its own cards only. */
    public Agreement(
            PartyId cpo,
            PartyId emsp,
            @Nullable PartyId hub,
            HubFee fee,
            Markup markup,
            @Nullable Rate tax,
            Instant lastUpdated) {
        this(cpo, emsp, hub, fee, markup, tax, false, lastUpdated);
    }

    /** An agreement that says nothing about taxes. */
    public Agreement(PartyId cpo, PartyId emsp, @Nullable PartyId hub, HubFee fee, Markup markup, Instant lastUpdated) {
        this(cpo, emsp, hub, fee, markup, null, lastUpdated);
    }

    /** What parties know of it that are not to know what the eMSP adds. */
    public Agreement withoutMarkup() {
        return new Agreement(
                cpo,
                emsp,
                hub,
                fee,
                Markup.NONE,
                tax,
                askedAboutStrangers,
                standIn,
                checks,
                ownTariffs,
                terms,
                lastUpdated);
    }

    /** As a party knows it to whom its hub is the only counterpart there is. */
    public Agreement between(PartyId knownCpo, PartyId knownEmsp) {
        return new Agreement(
                knownCpo,
                knownEmsp,
                hub,
                fee,
                markup,
                tax,
                askedAboutStrangers,
                standIn,
                checks,
                ownTariffs,
                terms,
                lastUpdated);
    }

    public Agreement with(Scrutiny agreed) {
        return new Agreement(
                cpo, emsp, hub, fee, markup, tax, askedAboutStrangers, standIn, agreed, ownTariffs, terms, lastUpdated);
    }

    public Scrutiny scrutiny() {
        return checks == null ? Scrutiny.STANDARD : checks;
    }

    /** The same with tariffs of this eMSP alone. */
    public Agreement with(List<OwnTariff> tariffs) {
        return new Agreement(
                cpo,
                emsp,
                hub,
                fee,
                markup,
                tax,
                askedAboutStrangers,
                standIn,
                checks,
                List.copyOf(tariffs),
                terms,
                lastUpdated);
    }

    /** The same, settled by these terms. */
    public Agreement with(SettlementTerms agreed) {
        return new Agreement(
                cpo,
                emsp,
                hub,
                fee,
                markup,
                tax,
                askedAboutStrangers,
                standIn,
                checks,
                ownTariffs,
                agreed,
                lastUpdated);
    }

    public SettlementTerms settled() {
        return terms == null ? SettlementTerms.STANDARD : terms;
    }

    /** Who keeps the books of what they owe: the hub, or the CPO where they roam directly. */
    public PartyId keeper() {
        return hub == null ? cpo : hub;
    }
}
