package org.voltroam.web.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.Apportionment;
import org.voltroam.domain.journey.pricing.PriceFinding;
import org.voltroam.domain.journey.pricing.PriceLine;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.TaxLine;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.stage.Visits.Visit;
import org.voltroam.web.page.JourneyView.Bill;
import org.voltroam.web.page.JourneyView.Debt;
import org.voltroam.web.page.JourneyView.Debts;
import org.voltroam.web.page.JourneyView.Flow;
import org.voltroam.web.page.JourneyView.Issued;
import org.voltroam.web.page.JourneyView.Line;

/** The panels of session, CDR, price, settlement and bill. */
final class Panels {

    private Panels() {}

    static Flow flow(Session session, List<MeterReading> curve, @Nullable Visit visit, ZoneId zone) {
        var progress = visit == null || !session.isRunning() ? null : visit.progress();
        var last = curve.isEmpty() ? session.start() : curve.getLast().at();
        var end = Objects.requireNonNullElse(session.end(), last);
        var cost = session.totalCost();
        return new Flow(
                Words.number(session.energy().kWh(), 2),
                progress == null ? null : Words.plain(progress.wanted().kWh()),
                progress == null ? null : Words.number(progress.power().kW(), 1),
                progress == null ? null : Words.number(progress.soc(), 0),
                Words.duration(Duration.between(session.start(), end)),
                cost == null ? null : Words.amount(cost.beforeTaxes(), session.currency()) + " " + session.currency(),
                session.isRunning(),
                curve.isEmpty() ? null : chart(session, curve, progress, zone));
    }

    private static EnergyChart chart(
            Session session, List<MeterReading> curve, @Nullable Progress progress, ZoneId zone) {
        var wanted = progress == null ? curve.getLast().register() : progress.wanted();
        var breaks = session.periods().stream()
                .map(ChargingPeriod::start)
                .filter(at -> at.isAfter(session.start()))
                .toList();
        return EnergyChart.of(curve, wanted, right(curve, wanted), breaks, zone);
    }

    /** Where the chart ends: at the last reading, or when the car is full if it goes on as before. */
    private static Instant right(List<MeterReading> curve, Energy wanted) {
        var first = curve.getFirst().at();
        var last = curve.getLast();
        var delivered = last.register().wattHours().longValue();
        if (delivered <= 0) {
            return last.at().plus(Duration.ofMinutes(5));
        }
        var target = Math.max(delivered, wanted.wattHours().longValue());
        return first.plus(
                Duration.between(first, last.at()).multipliedBy(target).dividedBy(delivered));
    }

    static Issued issued(Cdr cdr, Names names, ZoneId zone) {
        return new Issued(
                cdr.id().text(),
                names.of(cdr.party()),
                Words.plain(cdr.totalEnergy().kWh()),
                Words.duration(Duration.between(cdr.start(), cdr.end())),
                Optional.ofNullable(cdr.totalParkingTime())
                        .map(Words::hours)
                        .map(Words::duration)
                        .orElse("0 min"),
                Words.time(cdr.start(), zone) + " to " + Words.time(cdr.end(), zone));
    }

    static JourneyView.Price price(PricedCharge price, ZoneId zone) {
        var currency = price.currency();
        var shown = price.shownLines();
        var adjustment = price.adjustment();
        var total = price.costs().total();
        return new JourneyView.Price(
                IntStream.range(0, shown.size())
                        .mapToObj(index -> line(price.lines().get(index), shown.get(index), currency, zone))
                        .toList(),
                adjustment == null
                        ? null
                        : adjustment.limit() == PricedCharge.Limit.MIN ? "Minimum price" : "Maximum price",
                adjustment == null ? null : Words.amount(adjustment.amount().beforeTaxes(), currency),
                Words.amount(total.beforeTaxes(), currency),
                taxes(price),
                Words.amount(gross(total), currency),
                currency.code(),
                findings(price));
    }

    private static Line line(PriceLine line, Price shown, CurrencyCode currency, ZoneId zone) {
        var what = switch (line.dimension()) {
            case ENERGY -> "Energy";
            case TIME -> "Charging time";
            case PARKING_TIME -> "Parked";
            case FLAT -> "Start";
        };
        var quantity = switch (line.dimension()) {
            case ENERGY -> Words.plain(line.billed()) + " kWh";
            case TIME, PARKING_TIME -> Words.duration(Words.hours(line.billed()));
            case FLAT -> Words.plain(line.billed());
        };
        var unit = Words.amount(line.unitPrice(), currency)
                + switch (line.dimension()) {
                    case ENERGY -> " / kWh";
                    case TIME, PARKING_TIME -> " / h";
                    case FLAT -> "";
                };
        var when = Words.time(line.start(), zone) + " to " + Words.time(line.end(), zone);
        return new Line(what, quantity, unit, Words.amount(shown.beforeTaxes(), currency), when + ". " + line.reason());
    }

    /** One line a rate; together they are exactly gross minus net, as shown. */
    private static List<Line> taxes(PricedCharge price) {
        var total = price.costs().total();
        var shown = Apportionment.of(
                gross(total).subtract(total.beforeTaxes()),
                price.taxes().stream().map(TaxLine::tax).toList(),
                price.currency().minorDigits());
        return IntStream.range(0, shown.size())
                .mapToObj(index -> tax(price.taxes().get(index), Words.amount(shown.get(index), price.currency())))
                .toList();
    }

    private static Line tax(TaxLine tax, String amount) {
        var rate = tax.rate();
        return new Line(rate == null ? "VAT not stated" : "VAT " + rate, "", "", amount, "");
    }

    /** That a dimension without a price is free needs no warning here; that is for data quality. */
    private static List<String> findings(PricedCharge price) {
        return price.findings().stream()
                .filter(finding -> finding.code() != PriceFinding.Code.NO_PRICE_COMPONENT)
                .map(PriceFinding::text)
                .distinct()
                .toList();
    }

    private static BigDecimal gross(Price price) {
        return price.gross().orElse(price.beforeTaxes());
    }

    static Debts debts(Settlement settlement, Names names) {
        var owed = settlement.claims().stream()
                .map(claim -> new Debt(names.of(claim.debtor()), names.of(claim.creditor()), money(claim.amount())))
                .toList();
        var hub = settlement.claims().size() > 1 ? hub(settlement) : null;
        return new Debts(
                owed,
                hub == null ? null : money(settlement.fee()),
                hub == null ? null : names.of(hub),
                hub == null ? owed.getFirst().creditor() : names.of(hub));
    }

    /** Who is in both claims and is not the CPO, whatever way they go. */
    private static PartyId hub(Settlement settlement) {
        var fee = settlement.claims().getLast();
        return fee.debtor().equals(settlement.cdr().owner()) ? fee.creditor() : fee.debtor();
    }

    private static String money(Money money) {
        return Words.amount(money) + " " + money.currency();
    }

    static Bill bill(Invoice invoice, Names names) {
        return new Bill(
                invoice.id().text(),
                invoice.driver(),
                invoice.contract().text(),
                names.of(invoice.emsp()),
                invoice.lines().stream()
                        .map(line -> new Line(line.text(), "", "", Words.amount(line.net()), ""))
                        .toList(),
                Words.amount(invoice.net()),
                Words.amount(invoice.vat()),
                Words.amount(invoice.gross()),
                invoice.currency().code());
    }
}
