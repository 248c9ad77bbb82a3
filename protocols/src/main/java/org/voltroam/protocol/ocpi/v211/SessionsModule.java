package org.voltroam.protocol.ocpi.v211;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sessions. Source: OCPI 2.1.1 mod_sessions. */
public final class SessionsModule {

    private SessionsModule() {}

    public static Session session(Fields in, Inbound inbound) {
        var where = Whereabouts.read(in, inbound);
        return new Session(
                inbound.owner(),
                SessionId.of(in.requiredString("id", Types.ID)),
                in.requiredInstant("start_datetime"),
                in.instant("end_datetime"),
                new Energy(in.requiredNumber("kwh")),
                CdrTokens.token(in, inbound),
                Words.AUTH.required(in, "auth_method"),
                null,
                where.location().id(),
                where.evse(),
                where.connector(),
                in.string("meter_id", 255),
                new CurrencyCode(in.requiredString("currency", 3)),
                in.children("charging_periods", Periods::period),
                beforeTaxes(in),
                Words.SESSION.required(in, "status"),
                in.requiredInstant("last_updated"),
                where.keptIn(in.extras(), inbound));
    }

    public static ObjectNode session(Session session, Outbound outbound) {
        var sheet = new Sheet(outbound)
                .id("id", session.id(), Types.ID)
                .put("start_datetime", session.start())
                .put("end_datetime", session.end())
                .put("kwh", session.energy().kWh());
        return CdrTokens.token(sheet, session.token(), outbound)
                .word("auth_method", session.authMethod(), Words.AUTH)
                .put("location", location(session, outbound))
                .text("meter_id", session.meterId(), 255)
                .put("currency", session.currency().code())
                .children("charging_periods", session.periods(), Periods::period)
                .put("total_cost", Prices.number("total_cost", session.totalCost(), outbound))
                .word("status", session.status(), Words.SESSION)
                .put("last_updated", session.lastUpdated())
                .drop("authorization_reference", session.authorization())
                .extras(session.extras())
                .done();
    }

    private static @Nullable Price beforeTaxes(Fields in) {
        var cost = in.number("total_cost");
        return cost == null ? null : Prices.beforeTaxes(cost);
    }

    /** As it was told, else as it is known here. */
    private static @Nullable JsonNode location(Session session, Outbound outbound) {
        var kept = Whereabouts.kept(session.extras(), session.location(), session.evse(), session.connector());
        if (kept.isPresent()) {
            return kept.get();
        }
        var known = outbound.replica().location(new Owned<>(session.party(), session.location()));
        if (known.isEmpty()) {
            outbound.lose("location_id", Kind.INEXPRESSIBLE, "not known here: " + place(session));
            return null;
        }
        var location = Whereabouts.narrowed(known.get(), session.evse(), session.connector(), outbound);
        if (!Whereabouts.names(location, session.location(), session.evse(), session.connector())) {
            outbound.lose("evse_uid", Kind.DROPPED, "the location does not show " + place(session));
        }
        return location;
    }

    private static String place(Session session) {
        return session.location() + ", EVSE " + session.evse() + ", connector " + session.connector();
    }
}
