package org.voltroam.domain.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Geo;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.PriceComponent;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.tariff.TariffElement;
import org.voltroam.domain.catalog.tariff.TariffRestrictions;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrLocation;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.session.Beginning;
import org.voltroam.domain.journey.session.CdrToken;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

/** One CPO, one eMSP, one hub, one driver, one station: what the tests of the journey begin with. */
public final class Samples {

    public static final PartyId CPO = PartyId.parse("NL*CPO");
    public static final PartyId EMSP = PartyId.parse("DE*EMS");
    public static final PartyId HUB = PartyId.parse("NL*HUB");
    public static final CurrencyCode EUR = new CurrencyCode("EUR");
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** 21:00 in Amsterdam. */
    public static final Instant START = Instant.parse("2026-01-15T20:00:00Z");

    private Samples() {}

    public static Token token(boolean valid, WhitelistType whitelist) {
        return new Token(
                EMSP,
                TokenUid.of("04AABBCC"),
                Open.of(TokenType.RFID),
                ContractId.of("DE-EMS-C00001"),
                null,
                "EMS",
                null,
                valid,
                Open.of(whitelist),
                null,
                null,
                null,
                START,
                Extras.NONE);
    }

    public static Contract contract(boolean blocked, @Nullable Instant until) {
        return new Contract(
                EMSP,
                ContractId.of("DE-EMS-C00001"),
                "Ada Driver",
                Instant.parse("2025-01-01T00:00:00Z"),
                until,
                blocked,
                START);
    }

    public static Location location() {
        var connector = new Connector(
                ConnectorId.of("1"),
                Open.of(ConnectorType.IEC_62196_T2),
                Open.of(ConnectorFormat.SOCKET),
                Open.of(PowerType.AC_3_PHASE),
                230,
                32,
                null,
                List.of(),
                null,
                List.of(),
                START,
                Extras.NONE);
        var evse = new Evse(
                EvseUid.of("E1"),
                EvseId.of("NL*CPO*E1"),
                Open.of(EvseStatus.CHARGING),
                List.of(),
                List.of(),
                List.of(connector),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                START,
                Extras.NONE);
        return new Location(
                CPO,
                LocationId.of("L1"),
                true,
                List.of(),
                "Canal",
                "Keizersgracht 1",
                "Amsterdam",
                null,
                null,
                "NLD",
                Geo.of("52.370216", "4.895168"),
                List.of(),
                null,
                List.of(evse),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                "Europe/Amsterdam",
                null,
                null,
                List.of(),
                null,
                null,
                START,
                Extras.NONE);
    }

    public static Beginning beginning(String meterStart, Tariff... tariffs) {
        return new Beginning(
                ChargeId.of("charge-1"),
                CPO,
                SessionId.of("S1"),
                StationId.of("ST1"),
                1,
                TransactionId.of(77),
                Energy.ofKWh(meterStart),
                START,
                token(true, WhitelistType.NEVER),
                AuthMethod.AUTH_REQUEST,
                AuthorizationReference.of("auth-1"),
                LocationId.of("L1"),
                EvseUid.of("E1"),
                ConnectorId.of("1"),
                null,
                EUR,
                List.of(tariffs),
                AMSTERDAM,
                location());
    }

    public static MeterReading reading(String at, String kWh) {
        return new MeterReading(Instant.parse(at), Energy.ofKWh(kWh));
    }

    /**
     * 0.50 a charge; 0.25 per kWh from 22:00 to 06:00, else 0.40; a blocking fee of 6.00 per hour in whole minutes from the fourth
     * hour; 19 % VAT.
     */
    public static Tariff nightRate() {
        return tariff(
                element(null, component(TariffDimension.FLAT, "0.50", 0)),
                element(daily("22:00", "06:00"), component(TariffDimension.ENERGY, "0.25", 1)),
                element(null, component(TariffDimension.ENERGY, "0.40", 1)),
                element(after(4 * 3600), component(TariffDimension.PARKING_TIME, "6.00", 60)));
    }

    public static Tariff tariff(TariffElement... elements) {
        return new Tariff(
                CPO,
                TariffId.of("T1"),
                EUR,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(elements),
                null,
                null,
                null,
                null,
                START,
                Extras.NONE);
    }

    public static TariffElement element(@Nullable TariffRestrictions restrictions, PriceComponent... components) {
        return new TariffElement(List.of(components), restrictions, Extras.NONE);
    }

    public static PriceComponent component(TariffDimension dimension, String price, int step) {
        return new PriceComponent(Open.of(dimension), new BigDecimal(price), Rate.ofPercent("19"), step, Extras.NONE);
    }

    public static TariffRestrictions daily(String from, String to) {
        return restrictions(LocalTime.parse(from), LocalTime.parse(to), null, null, null);
    }

    public static TariffRestrictions after(int seconds) {
        return restrictions(null, null, seconds, null, null);
    }

    public static TariffRestrictions energy(@Nullable String min, @Nullable String max) {
        return restrictions(
                null, null, null, min == null ? null : new BigDecimal(min), max == null ? null : new BigDecimal(max));
    }

    private static TariffRestrictions restrictions(
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable Integer minDuration,
            @Nullable BigDecimal minKwh,
            @Nullable BigDecimal maxKwh) {
        return new TariffRestrictions(
                from,
                to,
                null,
                null,
                minKwh,
                maxKwh,
                null,
                null,
                null,
                null,
                minDuration,
                null,
                List.of(),
                null,
                Extras.NONE);
    }

    /** A CDR that costs this and says nothing of why. */
    public static Cdr cdr(Costs costs, String kWh) {
        return cdr(costs, kWh, EUR);
    }

    public static Cdr cdr(Costs costs, String kWh, CurrencyCode currency) {
        return new Cdr(
                CPO,
                CdrId.of("C1"),
                START,
                START.plusSeconds(3600),
                null,
                CdrToken.of(token(true, WhitelistType.NEVER)),
                Open.of(AuthMethod.AUTH_REQUEST),
                null,
                new CdrLocation(
                        LocationId.of("L1"),
                        null,
                        "Keizersgracht 1",
                        "Amsterdam",
                        null,
                        null,
                        "NLD",
                        Geo.of("52.370216", "4.895168"),
                        EvseUid.of("E1"),
                        EvseId.of("NL*CPO*E1"),
                        ConnectorId.of("1"),
                        Open.of(ConnectorType.IEC_62196_T2),
                        Open.of(ConnectorFormat.SOCKET),
                        Open.of(PowerType.AC_3_PHASE),
                        Extras.NONE),
                null,
                currency,
                List.of(),
                List.of(),
                null,
                costs,
                Energy.ofKWh(kWh),
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                null,
                null,
                START,
                Extras.NONE);
    }

    public static Price price(String net, @Nullable String gross) {
        return Price.of(new BigDecimal(net), gross == null ? null : new BigDecimal(gross), Extras.NONE);
    }

    /** Totals only. */
    public static Costs total(String net, @Nullable String gross) {
        return new Costs(price(net, gross), null, null, null, null, null);
    }
}
