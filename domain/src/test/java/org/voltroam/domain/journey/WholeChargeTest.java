package org.voltroam.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.journey.Samples.AMSTERDAM;
import static org.voltroam.domain.journey.Samples.CPO;
import static org.voltroam.domain.journey.Samples.EMSP;
import static org.voltroam.domain.journey.Samples.HUB;
import static org.voltroam.domain.journey.Samples.START;
import static org.voltroam.domain.journey.Samples.beginning;
import static org.voltroam.domain.journey.Samples.contract;
import static org.voltroam.domain.journey.Samples.location;
import static org.voltroam.domain.journey.Samples.nightRate;
import static org.voltroam.domain.journey.Samples.reading;
import static org.voltroam.domain.journey.Samples.token;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.Cases;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.authorization.Whitelist;
import org.voltroam.domain.journey.billing.Biller;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.billing.InvoiceLine;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrIssuer;
import org.voltroam.domain.journey.cdr.CdrReceipt;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.SessionRecorder;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.ledger.Balances;
import org.voltroam.domain.ledger.LedgerAmount;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.TokenUid;

/**
 * One charge from token to invoice, checked by hand.
 *
 * <p>21:00 in Amsterdam the driver plugs in, at 00:30 the car is full, at 02:00 it leaves. 30.5 kWh: by 22:00 11.0 (a straight line
 * from 5.5 at 21:30 to 16.5 at 22:30), the other 19.5 at the night rate.
 *
 * <pre>
 *   charge         1    x 0.50 =  0.50
 *   day           11.0  x 0.40 =  4.40
 *   night         19.5  x 0.25 =  4.875
 *   blocking       1 h  x 6.00 =  6.00    from 01:00, the fourth hour; 00:30 to 01:00 is free
 *   net                          15.775   -> 15.78
 *   gross          x 1.19        18.77225 -> 18.77, so VAT 2.99
 * </pre>
 */
class WholeChargeTest {

    private static final Instant STOP = Instant.parse("2026-01-16T01:00:00Z");
    private static final Markup MARKUP =
            new Markup(Rate.ofPercent("10"), new BigDecimal("0.02"), new BigDecimal("0.30"));
    private static final Agreement THROUGH_HUB =
            new Agreement(CPO, EMSP, HUB, new HubFee(new BigDecimal("0.10"), Rate.ofPercent("2")), MARKUP, START);
    private static final Agreement DIRECT = new Agreement(CPO, EMSP, null, HubFee.NONE, MARKUP, START);
    private static final List<MeterReading> READINGS = List.of(
            reading("2026-01-15T20:30:00Z", "1005.5"),
            reading("2026-01-15T21:30:00Z", "1016.5"),
            reading("2026-01-15T23:30:00Z", "1030.5"),
            reading("2026-01-16T00:30:00Z", "1030.5"));

    private final Pricer pricer = new Pricer();
    private final SessionRecorder recorder = new SessionRecorder(new PriceBoundaries(), pricer::soFar);
    private final CdrIssuer issuer = new CdrIssuer(pricer::costs);

    @Test
    void theTokenIsAskedForAndGranted() {
        var token = token(true, WhitelistType.NEVER);
        assertThat(Whitelist.before(token)).isEqualTo(new Whitelist.Decider.AskIssuer(EMSP));
        var request = new AuthorizationRequest(
                ChargeId.of("charge-1"), CPO, TokenUid.of("04aabbcc"), Open.of(TokenType.RFID), null);
        var decided = Authorizer.decide(
                request, token, contract(false, null), true, AuthorizationReference.of("auth-1"), START);
        assertThat(decided).isInstanceOf(Authorization.Granted.class);
    }

    @Test
    void theSessionIsCutWhereThePriceChanges() {
        var cdr = cdr(READINGS);
        assertThat(cdr.periods().stream().map(period -> period.start().toString()))
                .containsExactly(
                        "2026-01-15T20:00:00Z", "2026-01-15T21:00:00Z", "2026-01-15T23:30:00Z", "2026-01-16T00:00:00Z");
        assertThat(cdr.totalEnergy()).isEqualTo(Energy.ofKWh("30.5"));
        assertThat(cdr.totalTime()).isEqualByComparingTo("5");
        assertThat(cdr.totalParkingTime()).isEqualByComparingTo("1.5");
    }

    @Test
    void theCdrCostsWhatTheHandSays() {
        var costs = cdr(READINGS).costs();
        assertThat(shown(costs.total())).isEqualTo("15.78 / 18.77");
        assertThat(shown(costs.fixed())).isEqualTo("0.50 / 0.59");
        assertThat(shown(costs.energy())).isEqualTo("9.28 / 11.04");
        assertThat(shown(costs.parking())).isEqualTo("6.00 / 7.14");
        assertThat(costs.time()).isNull();
    }

    @Test
    void theEmspComesToTheSamePrice() {
        var cdr = cdr(READINGS);
        assertThat(pricer.price(Measured.of(cdr, AMSTERDAM)).costs()).isEqualTo(cdr.costs());
    }

    @Test
    void theHubKeepsItsFee() {
        // 0.10 + 2 % of 15.78 = 0.4156 -> 0.42; the CPO gets 18.77 - 0.42.
        var settlement = Clearing.settle(cdr(READINGS), THROUGH_HUB, STOP);
        assertThat(settlement.fee()).isEqualTo(eur("0.42"));
        assertThat(settlement.claims().stream()
                        .map(claim -> claim.debtor() + " owes " + claim.creditor() + " " + claim.amount()))
                .containsExactly("DE*EMS owes NL*HUB 18.77 EUR", "NL*HUB owes NL*CPO 18.35 EUR");
        assertThat(settlement.entry().key().text()).isEqualTo("settlement/NL*CPO/S1");
    }

    @Test
    void withoutAHubTheEmspOwesTheCpo() {
        var settlement = Clearing.settle(cdr(READINGS), DIRECT, STOP);
        assertThat(settlement.claims().stream()
                        .map(claim -> claim.debtor() + " owes " + claim.creditor() + " " + claim.amount()))
                .containsExactly("DE*EMS owes NL*CPO 18.77 EUR");
    }

    @Test
    void theDriverPaysChargingAndMarkup() {
        // Markup: 10 % of 15.78 + 30.5 x 0.02 + 0.30 = 1.578 + 0.61 + 0.30 = 2.488 -> 2.49; VAT 2.49 x 2.99 / 15.78 =
        // 0.4718 -> 0.47.
        var invoice = invoice(cdr(READINGS));
        assertThat(invoice.lines().stream().map(line -> line.kind() + " " + line.net() + " + " + line.vat()))
                .containsExactly(
                        "ENERGY 9.28 EUR + 1.76 EUR",
                        "PARKING 6.00 EUR + 1.14 EUR",
                        "FIXED 0.50 EUR + 0.09 EUR",
                        "MARKUP 2.49 EUR + 0.47 EUR");
        assertThat(invoice.net()).isEqualTo(eur("18.27"));
        assertThat(invoice.vat()).isEqualTo(eur("3.46"));
        assertThat(invoice.gross()).isEqualTo(eur("21.73"));
    }

    @Test
    void theCdrIsTheSameWhateverTheOrderOfTheReadings() {
        var expected = cdr(READINGS);
        Cases.each(30, random -> {
            var shuffled = new ArrayList<>(READINGS);
            shuffled.add(READINGS.get(random.nextInt(READINGS.size())));
            Collections.shuffle(shuffled, random);
            var again = cdr(shuffled);
            assertThat(again).isEqualTo(expected);
            assertThat(CdrReceipt.of(expected, again)).isEqualTo(new CdrReceipt.Duplicate(expected));
        });
    }

    @Test
    void everyBookSumsToZeroAndEveryInvoiceToItsLines() {
        Cases.each(200, random -> {
            var cdr = cdr(randomReadings(random));
            var settlement = Clearing.settle(cdr, THROUGH_HUB, STOP);
            var invoice = invoice(cdr);
            var balances = Balances.of(List.of(settlement.entry(), invoice.entry()));
            assertThat(balances.byAccount().values().stream()
                            .mapToLong(LedgerAmount::units)
                            .sum())
                    .isZero();
            assertThat(settlement.fee().amount())
                    .isLessThanOrEqualTo(settlement.wholesale().amount());
            var wholesale = invoice.lines().stream()
                    .filter(line -> line.kind() != InvoiceLine.Kind.MARKUP)
                    .map(InvoiceLine::gross)
                    .reduce(Money.zero(cdr.currency()), Money::plus);
            assertThat(wholesale).isEqualTo(settlement.wholesale());
        });
    }

    private Cdr cdr(List<MeterReading> readings) {
        var recording = recorder.begin(beginning("1000", nightRate()), START);
        for (var reading : readings) {
            recording = recorder.metered(recording, List.of(reading), reading.at());
        }
        var last = recording.readings().getLast().register();
        var ended = recorder.ended(recording, last, STOP, STOP);
        return issuer.issue(ended, location(), STOP);
    }

    private static List<MeterReading> randomReadings(Random random) {
        var readings = new ArrayList<MeterReading>();
        var wattHours = 1_000_000L;
        for (int minute = 5; minute < 300; minute += 1 + random.nextInt(40)) {
            wattHours += random.nextInt(3) == 0 ? 0 : random.nextInt(5000);
            readings.add(new MeterReading(START.plusSeconds(60L * minute), Energy.ofWh(BigDecimal.valueOf(wattHours))));
        }
        return readings;
    }

    private static Invoice invoice(Cdr cdr) {
        return Biller.bill(cdr, MARKUP, contract(false, null), InvoiceId.of("I1"), STOP);
    }

    private static String shown(@Nullable Price price) {
        return price == null ? "none" : price.beforeTaxes() + " / " + price.afterTaxes();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
