package org.voltroam.verify.ocpi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.ocpi.v221.CdrsModule;
import org.voltroam.protocol.ocpi.v221.ChargingProfilesModule;
import org.voltroam.protocol.ocpi.v221.CommandsModule;
import org.voltroam.protocol.ocpi.v221.CredentialsModule;
import org.voltroam.protocol.ocpi.v221.HubClientInfoModule;
import org.voltroam.protocol.ocpi.v221.LocationsModule;
import org.voltroam.protocol.ocpi.v221.SessionsModule;
import org.voltroam.protocol.ocpi.v221.TariffsModule;
import org.voltroam.protocol.ocpi.v221.TokensModule;
import org.voltroam.protocol.ocpi.v221.VersionsModule;
import org.voltroam.protocol.ocpi.wire.Version;
import tools.jackson.databind.node.ObjectNode;

/** OCPI 2.2.1. */
final class Dialect221 {

    private static final Map<String, Function<Fields, ObjectNode>> CODECS = Map.ofEntries(
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
            Map.entry("ReserveNow", in -> CommandsModule.reserveNow(CommandsModule.reserveNow(in))),
            Map.entry(
                    "CancelReservation", in -> CommandsModule.cancelReservation(CommandsModule.cancelReservation(in))),
            Map.entry("UnlockConnector", in -> CommandsModule.unlockConnector(CommandsModule.unlockConnector(in))),
            Map.entry("ChargingPreferences", in -> SessionsModule.preferences(SessionsModule.preferences(in))),
            Map.entry(
                    "SetChargingProfile",
                    in -> ChargingProfilesModule.setProfile(ChargingProfilesModule.setProfile(in))),
            Map.entry(
                    "ChargingProfileResponse",
                    in -> ChargingProfilesModule.response(ChargingProfilesModule.response(in))),
            Map.entry(
                    "ChargingProfileResult", in -> ChargingProfilesModule.result(ChargingProfilesModule.setResult(in))),
            Map.entry(
                    "ClearProfileResult", in -> ChargingProfilesModule.result(ChargingProfilesModule.clearResult(in))),
            Map.entry(
                    "ActiveChargingProfileResult",
                    in -> ChargingProfilesModule.result(ChargingProfilesModule.activeResult(in))),
            Map.entry("ActiveChargingProfile", in -> ChargingProfilesModule.active(ChargingProfilesModule.active(in))),
            Map.entry("ClientInfo", in -> HubClientInfoModule.clientInfo(HubClientInfoModule.clientInfo(in))),
            Map.entry("Version", in -> Version.read(in).write()),
            Map.entry("VersionDetails", in -> VersionsModule.details(VersionsModule.details(in))));

    private static final Map<String, String> DELIBERATE = Map.of(
            "Version.version takes any word", "versions we have not heard of are listed by peers, and passed over",
            "VersionDetails.version takes any word", "as above",
            "VersionDetails.endpoints.identifier takes any word", "peers have modules of their own, and say so here",
            "VersionDetails.endpoints.role takes any word", "an endpoint in a role nobody asks for is never called");

    private static final Map<String, List<String>> ERRATA = Map.of(
            // connectors without type of power, voltage, current and date
            "location_put_example_add_evse.json",
            List.of(
                    "/connectors/0/power_type MISSING",
                    "/connectors/0/max_voltage MISSING",
                    "/connectors/0/max_amperage MISSING",
                    "/connectors/0/last_updated MISSING"),
            // a PUT without last_updated
            "tariff_put_example.json",
            List.of("/last_updated MISSING"));

    private static final Map<String, String> UNREAD = Map.of("inline_clientinfo_put.json", "is no JSON");

    static final Dialect DIALECT = new Dialect("2.2.1", CODECS, DELIBERATE, ERRATA, UNREAD);

    private Dialect221() {}
}
