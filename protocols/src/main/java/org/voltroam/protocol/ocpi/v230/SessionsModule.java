package org.voltroam.protocol.ocpi.v230;

import org.voltroam.domain.catalog.token.ProfileType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.session.CdrToken;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Dimension;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SessionStatus;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Sessions. Source: OCPI 2.3.0 mod_sessions. */
public final class SessionsModule {

    private SessionsModule() {}

    public static Session session(Fields in) {
        var reference = in.string("authorization_reference", Types.ID);
        return new Session(
                Types.party(in),
                SessionId.of(in.requiredString("id", Types.ID)),
                in.requiredInstant("start_date_time"),
                in.instant("end_date_time"),
                new Energy(in.requiredNumber("kwh")),
                in.requiredChild("cdr_token", SessionsModule::cdrToken),
                in.requiredOpen("auth_method", AuthMethod.class),
                reference == null ? null : AuthorizationReference.of(reference),
                LocationId.of(in.requiredString("location_id", Types.ID)),
                EvseUid.of(in.requiredString("evse_uid", Types.ID)),
                ConnectorId.of(in.requiredString("connector_id", Types.ID)),
                in.string("meter_id", 255),
                new CurrencyCode(in.requiredString("currency", 3)),
                in.children("charging_periods", SessionsModule::chargingPeriod),
                in.child("total_cost", Types::price),
                in.requiredOpen("status", SessionStatus.class),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode session(Session session) {
        return Types.party(new Out(), session.party())
                .put("id", session.id())
                .put("start_date_time", session.start())
                .put("end_date_time", session.end())
                .put("kwh", session.energy().kWh())
                .child("cdr_token", session.token(), SessionsModule::cdrToken)
                .put("auth_method", session.authMethod())
                .put("authorization_reference", session.authorization())
                .put("location_id", session.location())
                .put("evse_uid", session.evse())
                .put("connector_id", session.connector())
                .put("meter_id", session.meterId())
                .put("currency", session.currency().code())
                .children("charging_periods", session.periods(), SessionsModule::chargingPeriod)
                .child("total_cost", session.totalCost(), Types::price)
                .put("status", session.status())
                .put("last_updated", session.lastUpdated())
                .extras(session.extras())
                .done();
    }

    public static ChargingPreferences preferences(Fields in) {
        var need = in.number("energy_need");
        return new ChargingPreferences(
                in.requiredOpen("profile_type", ProfileType.class),
                in.instant("departure_time"),
                need == null ? null : new Energy(need),
                in.bool("discharge_allowed"));
    }

    public static ObjectNode preferences(ChargingPreferences preferences) {
        var need = preferences.energyNeed();
        return new Out()
                .put("profile_type", preferences.profile())
                .put("departure_time", preferences.departure())
                .put("energy_need", need == null ? null : need.kWh())
                .put("discharge_allowed", preferences.dischargeAllowed())
                .done();
    }

    static CdrToken cdrToken(Fields in) {
        return new CdrToken(
                Types.party(in),
                TokenUid.of(in.requiredString("uid", Types.ID)),
                in.requiredOpen("type", Types.TOKEN_TYPES),
                ContractId.of(in.requiredString("contract_id", Types.ID)),
                in.extras());
    }

    static ObjectNode cdrToken(CdrToken token) {
        return Types.party(new Out(), token.party())
                .put("uid", token.uid())
                .put("type", token.type())
                .put("contract_id", token.contract())
                .extras(token.extras())
                .done();
    }

    static ChargingPeriod chargingPeriod(Fields in) {
        var tariff = in.string("tariff_id", Types.ID);
        return new ChargingPeriod(
                in.requiredInstant("start_date_time"),
                in.requiredChildren("dimensions", SessionsModule::dimension),
                tariff == null ? null : TariffId.of(tariff),
                in.extras());
    }

    static ObjectNode chargingPeriod(ChargingPeriod period) {
        return new Out()
                .put("start_date_time", period.start())
                .children("dimensions", period.dimensions(), SessionsModule::dimension)
                .put("tariff_id", period.tariff())
                .extras(period.extras())
                .done();
    }

    private static Dimension dimension(Fields in) {
        return new Dimension(in.requiredOpen("type", DimensionType.class), in.requiredNumber("volume"), in.extras());
    }

    private static ObjectNode dimension(Dimension dimension) {
        return new Out()
                .put("type", dimension.type())
                .put("volume", dimension.volume())
                .extras(dimension.extras())
                .done();
    }
}
