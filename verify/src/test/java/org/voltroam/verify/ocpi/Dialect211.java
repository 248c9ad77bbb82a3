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

    private static final Map<String, String> DELIBERATE = Map.of();

    private static final Map<String, List<String>> ERRATA = Map.of();

    static final Dialect DIALECT = new Dialect("2.1.1", CODECS, DELIBERATE, ERRATA, Map.of());

    private Dialect211() {}

    private static <T> Map.Entry<String, Function<Fields, ObjectNode>> again(String type, Codec<T> codec) {
        return Map.entry(type, in -> codec.write(codec.read(in, PARTIES)));
    }
}
