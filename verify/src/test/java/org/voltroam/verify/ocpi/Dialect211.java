package org.voltroam.verify.ocpi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.v211.V211;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Version;
import tools.jackson.databind.node.ObjectNode;

/** OCPI 2.1.1, with nothing known beside what the documents say. */
final class Dialect211 {

    private static final V211 WIRE = new V211(Replica.NONE);
    private static final Parties PARTIES = new Parties(new PartyId("BE", "BEC"), new PartyId("NL", "TNM"));

    private static final Map<String, Function<Fields, ObjectNode>> CODECS = Map.ofEntries(
            again("Location", WIRE.location()),
            again("EVSE", WIRE.evse()),
            again("Connector", WIRE.connector()),
            again("Tariff", WIRE.tariff()),
            again("Token", WIRE.token()),
            again("LocationReferences", WIRE.place()),
            again("AuthorizationInfo", WIRE.authorizationInfo()),
            again("Session", WIRE.session()),
            again("CDR", WIRE.cdr()),
            again("Credentials", WIRE.credentials()),
            again("StartSession", WIRE.startSession()),
            again("StopSession", WIRE.stopSession()),
            again("ReserveNow", WIRE.reserveNow()),
            again("UnlockConnector", WIRE.unlockConnector()),
            again("CommandResponse", WIRE.commandResponse()),
            Map.entry("Version", in -> Version.read(in).write()),
            again("VersionDetails", WIRE.versionDetails()));

    private static final Map<String, String> DELIBERATE = Map.of(
            "Version.version takes any word", "versions we have not heard of are listed by peers, and passed over",
            "VersionDetails.version takes any word", "as above",
            "VersionDetails.endpoints.identifier takes any word", "peers have modules of their own, and say so here",
            "LocationReferences.connector_ids is not written again", "later versions ask by EVSE; noted as a loss",
            "AuthorizationInfo.location.connector_ids is not written again", "as above");

    private static final Map<String, List<String>> ERRATA = Map.of(
            // a connector without type of power, voltage, current and date; floor and reference are numbers
            "mod_locations_04.json",
            List.of(
                    "/connectors/0/power_type MISSING",
                    "/connectors/0/voltage MISSING",
                    "/connectors/0/amperage MISSING",
                    "/connectors/0/last_updated MISSING",
                    "/last_updated MISSING"),
            // a PUT without last_updated
            "mod_tariffs_01.json",
            List.of("/last_updated MISSING"));

    /** A country is three letters (mod_locations, Location.country), and a price is a number (mod_tariffs, PriceComponent). */
    private static final Map<String, Map<String, String>> MENDED = Map.of(
            "mod_cdrs_01.json",
            Map.of("/location/country", "\"BEL\"", "/tariffs/0/elements/0/price_components/0/price", "2.00"),
            "mod_sessions_02.json",
            Map.of("/location/country", "\"BEL\""),
            "mod_sessions_03.json",
            Map.of("/location/country", "\"BEL\""));

    static final Dialect DIALECT = new Dialect("2.1.1", CODECS, DELIBERATE, ERRATA, Map.of(), MENDED);

    private Dialect211() {}

    private static <T> Map.Entry<String, Function<Fields, ObjectNode>> again(String type, Codec<T> codec) {
        return Map.entry(type, in -> codec.write(codec.read(in, PARTIES)));
    }
}
