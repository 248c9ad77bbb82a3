package org.voltroam.verify.ocpi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.v221.CdrsModule;
import org.voltroam.protocol.ocpi.v221.CommandsModule;
import org.voltroam.protocol.ocpi.v221.CredentialsModule;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.protocol.ocpi.v221.SessionsModule;
import org.voltroam.protocol.ocpi.v221.TariffsModule;
import org.voltroam.protocol.ocpi.v221.TokensModule;
import org.voltroam.protocol.ocpi.v221.VersionsModule;
import org.voltroam.protocol.ocpi.wire.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How we read and write each object of OCPI 2.2.1 that travels on its own. */
final class Codec {

    /** What came of reading a document: how we write it again, and what was found wrong. */
    record Read(ObjectNode written, List<Violation> violations) {}

    private static final Map<String, Function<Fields, ObjectNode>> BY_TYPE = new TreeMap<>(Map.ofEntries(
            Map.entry("Location", in -> LocationsModule.location(LocationsModule.location(in))),
            Map.entry("EVSE", in -> LocationsModule.evse(LocationsModule.evse(in))),
            Map.entry("Connector", in -> LocationsModule.connector(LocationsModule.connector(in))),
            Map.entry("Tariff", in -> TariffsModule.tariff(TariffsModule.tariff(in))),
            Map.entry("Token", in -> TokensModule.token(TokensModule.token(in))),
            Map.entry("LocationReferences", in -> TokensModule.place(TokensModule.place(in))),
            Map.entry("AuthorizationInfo", in -> TokensModule.authorizationInfo(TokensModule.authorizationInfo(in))),
            Map.entry("Session", in -> SessionsModule.session(SessionsModule.session(in))),
            Map.entry("CDR", in -> CdrsModule.cdr(CdrsModule.cdr(in))),
            Map.entry("Credentials", in -> CredentialsModule.credentials(CredentialsModule.credentials(in))),
            Map.entry("StartSession", in -> CommandsModule.startSession(CommandsModule.startSession(in))),
            Map.entry("StopSession", in -> CommandsModule.stopSession(CommandsModule.stopSession(in))),
            Map.entry("CommandResponse", in -> CommandsModule.commandResponse(CommandsModule.commandResponse(in))),
            Map.entry("CommandResult", in -> CommandsModule.commandResult(CommandsModule.commandResult(in))),
            Map.entry("Version", in -> Version.read(in).write()),
            Map.entry("VersionDetails", in -> VersionsModule.details(VersionsModule.details(in)))));

    private Codec() {}

    static List<String> types() {
        return List.copyOf(BY_TYPE.keySet());
    }

    static Read read(String type, JsonNode document) {
        var codec = BY_TYPE.get(type);
        if (codec == null) {
            throw new IllegalArgumentException("we do not speak of " + type);
        }
        var violations = new Violations();
        var written = codec.apply(Fields.of(document, "", violations));
        return new Read(written, violations.all());
    }
}
