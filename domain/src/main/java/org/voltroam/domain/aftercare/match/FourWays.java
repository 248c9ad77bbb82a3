package org.voltroam.domain.aftercare.match;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.match.Leg.How;
import org.voltroam.domain.aftercare.match.Leg.Name;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.billing.InvoiceLine;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.Money;

/**
 * One charge as permission, session, CDR and bill tell it, and where they do not say the same. A quote given to the driver is
 * one more leg.
 *
 * <p>What a session costs is an estimate of its CPO and never billed; that it differs is worth knowing all the same.
 *
 * @param legs in the order of {@link Name}
 * @param gaps in the same order
 */
public record FourWays(List<Leg> legs, List<Gap> gaps) {

    private static final BigDecimal ENERGY = new BigDecimal("0.05");
    private static final Duration TIME = Duration.ofSeconds(60);
    private static final BigDecimal COST = new BigDecimal("0.01");

    /** A leg that says something else than the CDR by more than what is of no account: 0.05 kWh, a minute, 0.01 of the currency. */
    public record Gap(Name leg, String what, String said, String cdr) {}

    /** @param authorization by which it was permitted, null when we do not know of any */
    public static FourWays of(
            Cdr cdr, @Nullable String authorization, @Nullable SessionMatch session, @Nullable Invoice bill) {
        return of(cdr, null, authorization, session, bill);
    }

    /**
     * What was promised to the driver.
     *
     * @param net what the CPO should take for this charge by the quoted tariff
     */
    public record Quoted(String id, BigDecimal net) {}

    /** @param quote null when none was given */
    public static FourWays of(
            Cdr cdr,
            @Nullable Quoted quote,
            @Nullable String authorization,
            @Nullable SessionMatch session,
            @Nullable Invoice bill) {
        var record = record(cdr);
        var legs = new ArrayList<Leg>();
        if (quote != null) {
            legs.add(new Leg(Name.QUOTE, How.BY_REFERENCE, quote.id(), null, null, quote.net()));
        }
        legs.addAll(List.of(
                authorization == null
                        ? Leg.missing(Name.AUTHORIZATION)
                        : new Leg(Name.AUTHORIZATION, How.BY_REFERENCE, authorization, null, null, null),
                session == null ? Leg.missing(Name.SESSION) : told(session.session(), session.how()),
                record,
                bill == null ? Leg.missing(Name.BILL) : billed(bill)));
        var gaps = new ArrayList<Gap>();
        legs.forEach(leg -> compare(leg, record, gaps));
        return new FourWays(List.copyOf(legs), List.copyOf(gaps));
    }

    /** All are there, for sure, and say the same. */
    public boolean isWhole() {
        return gaps.isEmpty() && legs.stream().allMatch(leg -> leg.isThere() && leg.how() != How.BY_PLACE_AND_TIME);
    }

    private static Leg record(Cdr cdr) {
        return new Leg(
                Name.CDR,
                How.BY_ID,
                cdr.id().text(),
                cdr.totalEnergy().kWh(),
                Duration.between(cdr.start(), cdr.end()),
                cdr.costs().total().beforeTaxes());
    }

    private static Leg told(Session session, How how) {
        var end = session.end();
        var cost = session.totalCost();
        return new Leg(
                Name.SESSION,
                how,
                session.id().text(),
                session.energy().kWh(),
                end == null ? null : Duration.between(session.start(), end),
                cost == null ? null : cost.beforeTaxes());
    }

    private static Leg billed(Invoice bill) {
        var net = bill.lines().stream()
                .filter(line -> line.kind() != InvoiceLine.Kind.MARKUP && line.kind() != InvoiceLine.Kind.PROMISE)
                .map(InvoiceLine::net)
                .reduce(Money.zero(bill.currency()), Money::plus);
        return new Leg(Name.BILL, How.BY_ID, bill.id().text(), null, null, net.amount());
    }

    private static void compare(Leg leg, Leg cdr, List<Gap> gaps) {
        if (differ(leg.kWh(), cdr.kWh(), ENERGY)) {
            gaps.add(new Gap(leg.name(), "kwh", said(leg.kWh()), said(cdr.kWh())));
        }
        var lasted = leg.lasted();
        var recorded = cdr.lasted();
        if (lasted != null && recorded != null && lasted.minus(recorded).abs().compareTo(TIME) > 0) {
            gaps.add(new Gap(leg.name(), "duration", lasted.toString(), recorded.toString()));
        }
        if (differ(leg.net(), cdr.net(), COST)) {
            gaps.add(new Gap(leg.name(), "cost", said(leg.net()), said(cdr.net())));
        }
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other, BigDecimal tolerance) {
        return one != null && other != null && one.subtract(other).abs().compareTo(tolerance) > 0;
    }

    private static String said(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
