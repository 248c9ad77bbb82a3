package org.voltroam.domain.catalog.party;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.CurrencyCode;

/**
 * How a CPO and an eMSP settle what their drivers and stations cost: once a calendar month.
 *
 * @param zone in which their months begin and end
 * @param mode for whom the one that keeps the books acts
 * @param currency of the fee per period; null only where there is none
 * @param perPeriod what each period costs
 * @param perCharge what each charge costs, in its own currency; credits cost nothing and give nothing back
 * @param minimumPayout what is less is carried into the next period, in whatever currency
 * @param most what the commissions of a period come to at most, in that currency; null where nothing is agreed
 * @param invoiced who writes the invoices between the two
 * @throws IllegalArgumentException when a fee per period, or the most of a period, has no currency
 */
public record SettlementTerms(
        ZoneId zone,
        Mode mode,
        @Nullable CurrencyCode currency,
        PeriodFee perPeriod,
        ChargeFee perCharge,
        BigDecimal minimumPayout,
        @Nullable BigDecimal most,
        Invoiced invoiced) {

    public static final SettlementTerms STANDARD =
            new SettlementTerms(ZoneOffset.UTC, Mode.AGENT, null, PeriodFee.NONE, ChargeFee.NONE, BigDecimal.ZERO);

    /** What was written before anything was agreed about invoices has those of the CPO. */
    public SettlementTerms {
        invoiced = Objects.requireNonNullElse(invoiced, Invoiced.DIRECT);
        if (currency == null && (most != null || !perPeriod.tiers().isEmpty())) {
            throw new IllegalArgumentException("a fee per period has a currency");
        }
    }

    /** Without a most of a period, and with invoices of the CPO. */
    public SettlementTerms(
            ZoneId zone,
            Mode mode,
            @Nullable CurrencyCode currency,
            PeriodFee perPeriod,
            ChargeFee perCharge,
            BigDecimal minimumPayout) {
        this(zone, mode, currency, perPeriod, perCharge, minimumPayout, null, Invoiced.DIRECT);
    }

    /** The same in another mode. */
    public SettlementTerms in(Mode other) {
        return new SettlementTerms(zone, other, currency, perPeriod, perCharge, minimumPayout, most, invoiced);
    }

    /** Who writes the invoices. */
    public enum Invoiced {
        /** The CPO. */
        DIRECT,
        /** The eMSP, in the CPO's name. */
        SELF
    }

    /** For whom the keeper of the books acts. */
    public enum Mode {
        /** The CPO sells to the eMSP, and the two pay each other; the hub collects its fees only. */
        BILATERAL,
        /** The CPO sells to the eMSP; the hub collects and pays out. */
        AGENT,
        /** The CPO sells to the hub, and the hub to the eMSP. */
        MERCHANT
    }

    /** Who pays a fee. Of one that both pay, each pays half, and the CPO the cent that cannot be halved. */
    public enum Payer {
        CPO,
        EMSP,
        BOTH
    }

    /** @param tiers by how many charges there were, in any order; below the lowest nothing is paid */
    public record PeriodFee(Payer payer, List<Tier> tiers) {

        public static final PeriodFee NONE = new PeriodFee(Payer.CPO, List.of());

        public PeriodFee {
            tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        }

        public static PeriodFee flat(Payer payer, BigDecimal amount) {
            return new PeriodFee(payer, List.of(new Tier(0, amount)));
        }

        /** Of the highest tier that so many charges reach. */
        public BigDecimal of(int charges) {
            return tiers.stream()
                    .filter(tier -> tier.from() <= charges)
                    .max((one, other) -> Integer.compare(one.from(), other.from()))
                    .map(Tier::amount)
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** @param from this many charges on, the whole fee is this amount */
    public record Tier(int from, BigDecimal amount) {}

    /** What each charge costs. */
    public record ChargeFee(Payer payer, BigDecimal amount) {

        public static final ChargeFee NONE = new ChargeFee(Payer.CPO, BigDecimal.ZERO);
    }
}
