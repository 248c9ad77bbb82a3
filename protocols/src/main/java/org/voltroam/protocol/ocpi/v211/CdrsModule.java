package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Charge detail records. Source: OCPI 2.1.1 mod_cdrs. */
public final class CdrsModule {

    private CdrsModule() {}

    public static Cdr cdr(Fields in, Inbound inbound) {
        var where = Whereabouts.read(in, inbound);
        return new Cdr(
                inbound.owner(),
                CdrId.of(in.requiredString("id", Types.ID)),
                in.requiredInstant("start_date_time"),
                in.requiredInstant("stop_date_time"),
                null,
                CdrTokens.token(in, inbound),
                Words.AUTH.required(in, "auth_method"),
                null,
                CdrPlaces.place(where, inbound),
                in.string("meter_id", 255),
                new CurrencyCode(in.requiredString("currency", 3)),
                in.children("tariffs", tariff -> TariffsModule.tariff(tariff, inbound)),
                in.requiredChildren("charging_periods", Periods::period),
                null,
                new Costs(Prices.beforeTaxes(in.requiredNumber("total_cost")), null, null, null, null, null),
                new Energy(in.requiredNumber("total_energy")),
                in.requiredNumber("total_time"),
                in.number("total_parking_time"),
                in.string("remark", 255),
                null,
                null,
                null,
                null,
                in.requiredInstant("last_updated"),
                where.keptIn(in.extras(), inbound));
    }

    public static ObjectNode cdr(Cdr cdr, Outbound outbound) {
        notACharge(cdr, outbound);
        var sheet = new Sheet(outbound)
                .id("id", cdr.id(), Types.ID)
                .put("start_date_time", cdr.start())
                .put("stop_date_time", cdr.end());
        CdrTokens.token(sheet, cdr.token(), outbound)
                .word("auth_method", cdr.authMethod(), Words.AUTH)
                .put("location", CdrPlaces.location(cdr, outbound))
                .text("meter_id", cdr.meterId(), 255)
                .put("currency", cdr.currency().code())
                .children("tariffs", cdr.tariffs(), tariff -> objection(tariff, outbound), TariffsModule::tariff)
                .children("charging_periods", cdr.periods(), Periods::period)
                .put("total_cost", Prices.number("total_cost", cdr.costs().total(), outbound))
                .put("total_energy", cdr.totalEnergy().kWh())
                .put("total_time", cdr.totalTime())
                .put("total_parking_time", cdr.totalParkingTime())
                .text("remark", cdr.remark(), 255)
                .put("last_updated", cdr.lastUpdated())
                .drop("session_id", cdr.session())
                .drop("authorization_reference", cdr.authorization())
                .drop("signed_data", cdr.signedData())
                .drop("invoice_reference_id", cdr.invoiceReference())
                .drop("home_charging_compensation", cdr.homeChargingCompensation());
        return costs(sheet, cdr.costs()).extras(cdr.extras()).done();
    }

    /** Without its mark a CDR that gives money back would take it a second time. */
    private static void notACharge(Cdr cdr, Outbound outbound) {
        if (Boolean.TRUE.equals(cdr.credit())) {
            outbound.lose("credit", Kind.INEXPRESSIBLE, "2.1.1 has no credit CDR");
        }
        if (cdr.creditReference() != null) {
            outbound.lose("credit_reference_id", Kind.INEXPRESSIBLE, "it takes back " + cdr.creditReference());
        }
    }

    private static Sheet costs(Sheet sheet, Costs costs) {
        return sheet.drop("total_fixed_cost", costs.fixed())
                .drop("total_energy_cost", costs.energy())
                .drop("total_time_cost", costs.time())
                .drop("total_parking_cost", costs.parking())
                .drop("total_reservation_cost", costs.reservation());
    }

    /** A tariff that cannot be said does not hold up the CDR. */
    private static String objection(Tariff tariff, Outbound outbound) {
        var probe = outbound.silent();
        TariffsModule.tariff(tariff, probe);
        return probe.losses().expressible() ? "" : "2.1.1 cannot say tariff " + tariff.id();
    }
}
