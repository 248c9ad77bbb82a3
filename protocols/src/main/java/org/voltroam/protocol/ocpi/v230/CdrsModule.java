package org.voltroam.protocol.ocpi.v230;

import org.voltroam.domain.catalog.location.ConnectorFormat;
import org.voltroam.domain.catalog.location.PowerType;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrLocation;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.cdr.SignedData;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** Charge detail records. Source: OCPI 2.3.0 mod_cdrs. */
public final class CdrsModule {

    private static final int CDR_ID = 39;

    private CdrsModule() {}

    public static Cdr cdr(Fields in) {
        var session = in.string("session_id", Types.ID);
        var reference = in.string("authorization_reference", Types.ID);
        var creditReference = in.string("credit_reference_id", CDR_ID);
        return new Cdr(
                Types.party(in),
                CdrId.of(in.requiredString("id", CDR_ID)),
                in.requiredInstant("start_date_time"),
                in.requiredInstant("end_date_time"),
                session == null ? null : SessionId.of(session),
                in.requiredChild("cdr_token", SessionsModule::cdrToken),
                in.requiredOpen("auth_method", AuthMethod.class),
                reference == null ? null : AuthorizationReference.of(reference),
                in.requiredChild("cdr_location", CdrsModule::location),
                in.string("meter_id", 255),
                new CurrencyCode(in.requiredString("currency", 3)),
                in.children("tariffs", TariffsModule::tariff),
                in.requiredChildren("charging_periods", SessionsModule::chargingPeriod),
                in.child("signed_data", CdrsModule::signedData),
                costs(in),
                new Energy(in.requiredNumber("total_energy")),
                in.requiredNumber("total_time"),
                in.number("total_parking_time"),
                in.string("remark", 255),
                in.string("invoice_reference_id", CDR_ID),
                in.bool("credit"),
                creditReference == null ? null : CdrId.of(creditReference),
                in.bool("home_charging_compensation"),
                in.requiredInstant("last_updated"),
                in.extras());
    }

    public static ObjectNode cdr(Cdr cdr) {
        var out = Types.party(new Out(), cdr.party())
                .put("id", cdr.id())
                .put("start_date_time", cdr.start())
                .put("end_date_time", cdr.end())
                .put("session_id", cdr.session())
                .child("cdr_token", cdr.token(), SessionsModule::cdrToken)
                .put("auth_method", cdr.authMethod())
                .put("authorization_reference", cdr.authorization())
                .child("cdr_location", cdr.location(), CdrsModule::location)
                .put("meter_id", cdr.meterId())
                .put("currency", cdr.currency().code())
                .children("tariffs", cdr.tariffs(), TariffsModule::tariff)
                .children("charging_periods", cdr.periods(), SessionsModule::chargingPeriod)
                .child("signed_data", cdr.signedData(), CdrsModule::signedData);
        return costs(out, cdr.costs())
                .put("total_energy", cdr.totalEnergy().kWh())
                .put("total_time", cdr.totalTime())
                .put("total_parking_time", cdr.totalParkingTime())
                .put("remark", cdr.remark())
                .put("invoice_reference_id", cdr.invoiceReference())
                .put("credit", cdr.credit())
                .put("credit_reference_id", cdr.creditReference())
                .put("home_charging_compensation", cdr.homeChargingCompensation())
                .put("last_updated", cdr.lastUpdated())
                .extras(cdr.extras())
                .done();
    }

    private static Costs costs(Fields in) {
        return new Costs(
                in.requiredChild("total_cost", Types::price),
                in.child("total_fixed_cost", Types::price),
                in.child("total_energy_cost", Types::price),
                in.child("total_time_cost", Types::price),
                in.child("total_parking_cost", Types::price),
                in.child("total_reservation_cost", Types::price));
    }

    private static Out costs(Out out, Costs costs) {
        return out.child("total_cost", costs.total(), Types::price)
                .child("total_fixed_cost", costs.fixed(), Types::price)
                .child("total_energy_cost", costs.energy(), Types::price)
                .child("total_time_cost", costs.time(), Types::price)
                .child("total_parking_cost", costs.parking(), Types::price)
                .child("total_reservation_cost", costs.reservation(), Types::price);
    }

    private static CdrLocation location(Fields in) {
        return new CdrLocation(
                LocationId.of(in.requiredString("id", Types.ID)),
                in.string("name", 255),
                in.requiredString("address", 45),
                in.requiredString("city", 45),
                in.string("postal_code", 10),
                in.string("state", 20),
                in.requiredString("country", 3),
                in.requiredChild("coordinates", Types::geo),
                EvseUid.of(in.requiredString("evse_uid", Types.ID)),
                EvseId.of(in.requiredString("evse_id", 48)),
                ConnectorId.of(in.requiredString("connector_id", Types.ID)),
                in.requiredOpen("connector_standard", Types.CONNECTOR_TYPES),
                in.requiredOpen("connector_format", ConnectorFormat.class),
                in.requiredOpen("connector_power_type", PowerType.class),
                in.extras());
    }

    private static ObjectNode location(CdrLocation location) {
        return new Out()
                .put("id", location.id())
                .put("name", location.name())
                .put("address", location.address())
                .put("city", location.city())
                .put("postal_code", location.postalCode())
                .put("state", location.state())
                .put("country", location.country())
                .child("coordinates", location.coordinates(), Types::geo)
                .put("evse_uid", location.evse())
                .put("evse_id", location.evseId())
                .put("connector_id", location.connector())
                .put("connector_standard", location.standard())
                .put("connector_format", location.format())
                .put("connector_power_type", location.powerType())
                .extras(location.extras())
                .done();
    }

    private static SignedData signedData(Fields in) {
        return new SignedData(
                in.requiredString("encoding_method", Types.ID),
                in.integer("encoding_method_version"),
                in.string("public_key", 512),
                in.requiredChildren(
                        "signed_values",
                        value -> new SignedData.SignedValue(
                                value.requiredString("nature", 32),
                                value.requiredString("plain_data", 5000),
                                value.requiredString("signed_data", 5000),
                                value.extras())),
                in.string("url", 512),
                in.extras());
    }

    private static ObjectNode signedData(SignedData data) {
        return new Out()
                .put("encoding_method", data.encodingMethod())
                .put("encoding_method_version", data.encodingMethodVersion())
                .put("public_key", data.publicKey())
                .children(
                        "signed_values",
                        data.values(),
                        value -> new Out()
                                .put("nature", value.nature())
                                .put("plain_data", value.plainData())
                                .put("signed_data", value.signedData())
                                .extras(value.extras())
                                .done())
                .put("url", data.url())
                .extras(data.extras())
                .done();
    }
}
