package org.voltroam.protocol.ocpi.v211;

import java.time.DayOfWeek;
import java.util.Map;
import org.voltroam.domain.catalog.location.Capability;
import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.EnergySourceCategory;
import org.voltroam.domain.catalog.location.EnvironmentalImpactCategory;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.location.Facility;
import org.voltroam.domain.catalog.location.ImageCategory;
import org.voltroam.domain.catalog.location.ParkingRestriction;
import org.voltroam.domain.catalog.location.ParkingType;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.catalog.tariff.TariffDimension;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.SessionStatus;
import org.voltroam.protocol.ocpi.wire.Allowed;

/** Every enum of OCPI 2.1.1, and what stands for the words that came later. The reasons are in docs/bridge.md. */
final class Words {

    // mod_locations

    /** No plug stands for another. */
    static final Vocabulary<ConnectorType> PLUG = Vocabulary.of(ConnectorType.class, """
                    CHADEMO DOMESTIC_A DOMESTIC_B DOMESTIC_C DOMESTIC_D DOMESTIC_E DOMESTIC_F DOMESTIC_G DOMESTIC_H \
                    DOMESTIC_I DOMESTIC_J DOMESTIC_K DOMESTIC_L IEC_60309_2_single_16 IEC_60309_2_three_16 \
                    IEC_60309_2_three_32 IEC_60309_2_three_64 IEC_62196_T1 IEC_62196_T1_COMBO IEC_62196_T2 \
                    IEC_62196_T2_COMBO IEC_62196_T3A IEC_62196_T3C TESLA_R TESLA_S""");

    static final Vocabulary<ConnectorFormat> FORMAT = Vocabulary.of(ConnectorFormat.class, "SOCKET CABLE");

    /** Two phases give at least what one gives. */
    static final Vocabulary<PowerType> POWER = Vocabulary.of(PowerType.class, "AC_1_PHASE AC_3_PHASE DC")
            .with(Map.of("AC_2_PHASE", "AC_1_PHASE", "AC_2_PHASE_SPLIT", "AC_1_PHASE"));

    static final Vocabulary<EvseStatus> STATUS = Vocabulary.of(
                    EvseStatus.class,
                    "AVAILABLE BLOCKED CHARGING INOPERATIVE OUTOFORDER PLANNED REMOVED RESERVED UNKNOWN")
            .orElse("UNKNOWN");

    static final Vocabulary<Capability> CAPABILITY = Vocabulary.of(Capability.class, """
            CHARGING_PROFILE_CAPABLE CREDIT_CARD_PAYABLE REMOTE_START_STOP_CAPABLE RESERVABLE RFID_READER \
            UNLOCK_CAPABLE""");

    static final Vocabulary<ParkingRestriction> PARKING =
            Vocabulary.of(ParkingRestriction.class, "EV_ONLY PLUGGED DISABLED CUSTOMERS MOTORCYCLES");

    static final Vocabulary<Facility> FACILITY = Vocabulary.of(Facility.class, """
            HOTEL RESTAURANT CAFE MALL SUPERMARKET SPORT RECREATION_AREA NATURE MUSEUM BUS_STOP TAXI_STAND \
            TRAIN_STATION AIRPORT CARPOOL_PARKING FUEL_STATION WIFI""");

    /** LocationType; OTHER and UNKNOWN are no parking types. */
    static final Vocabulary<ParkingType> PLACE = Vocabulary.of(
                    ParkingType.class, "ON_STREET PARKING_GARAGE UNDERGROUND_GARAGE PARKING_LOT OTHER UNKNOWN")
            .orElse("OTHER");

    static final Vocabulary<ImageCategory> IMAGE = Vocabulary.of(
                    ImageCategory.class, "CHARGER ENTRANCE LOCATION NETWORK OPERATOR OTHER OWNER")
            .orElse("OTHER");

    static final Vocabulary<EnergySourceCategory> SOURCE =
            Vocabulary.of(EnergySourceCategory.class, "NUCLEAR GENERAL_FOSSIL COAL GAS GENERAL_GREEN SOLAR WIND WATER");

    static final Vocabulary<EnvironmentalImpactCategory> IMPACT =
            Vocabulary.of(EnvironmentalImpactCategory.class, "NUCLEAR_WASTE CARBON_DIOXIDE");

    // mod_tariffs

    static final Vocabulary<TariffDimension> PRICED =
            Vocabulary.of(TariffDimension.class, "ENERGY FLAT PARKING_TIME TIME");

    static final Vocabulary<DayOfWeek> DAY =
            Vocabulary.of(DayOfWeek.class, "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY");

    // mod_tokens

    static final Vocabulary<TokenType> TOKEN =
            Vocabulary.of(TokenType.class, "OTHER RFID").orElse("OTHER");

    /** The strictest for what is not known: ask each time. */
    static final Vocabulary<WhitelistType> WHITELIST = Vocabulary.of(
                    WhitelistType.class, "ALWAYS ALLOWED ALLOWED_OFFLINE NEVER")
            .orElse("NEVER");

    /** Whatever is not a clear yes is a no. */
    static final Vocabulary<Allowed> ALLOWED = Vocabulary.of(
                    Allowed.class, "ALLOWED BLOCKED EXPIRED NO_CREDIT NOT_ALLOWED")
            .orElse("NOT_ALLOWED");

    // mod_sessions, mod_cdrs

    static final Vocabulary<SessionStatus> SESSION = Vocabulary.of(
                    SessionStatus.class, "ACTIVE COMPLETED INVALID PENDING")
            .with(Map.of("RESERVATION", "PENDING"));

    /** A command is a request of the eMSP's own. */
    static final Vocabulary<AuthMethod> AUTH =
            Vocabulary.of(AuthMethod.class, "AUTH_REQUEST WHITELIST").orElse("AUTH_REQUEST");

    /** FLAT is no canonical word: see Periods. */
    static final Vocabulary<DimensionType> MEASURED =
            Vocabulary.of(DimensionType.class, "ENERGY FLAT MAX_CURRENT MIN_CURRENT PARKING_TIME TIME");

    // mod_commands: one enum for the answer at once and for the result that follows

    static final Vocabulary<CommandResponseType> RESPONSE = Vocabulary.of(
                    CommandResponseType.class, "NOT_SUPPORTED REJECTED ACCEPTED TIMEOUT UNKNOWN_SESSION")
            .orElse("REJECTED");

    static final Vocabulary<CommandResultType> RESULT = Vocabulary.of(
                    CommandResultType.class, "NOT_SUPPORTED REJECTED ACCEPTED TIMEOUT UNKNOWN_SESSION")
            .orElse("REJECTED");

    private Words() {}
}
