package org.voltroam.role.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.relay.Addressing;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/**
 * Whom a message is for that names no receiver: the party of the cdr_token, the issuer of the token, the owner of the location or of the
 * session. Only those count with whom the sender has an agreement; where two are left, nobody is.
 *
 * <p>A push of a location, a tariff or a token names in its URL and body whose it is, not whom it is for, so it reaches nobody this way:
 * who wants to tell everybody says so. Source: OCPI 2.2.1 transport_and_format, Open Routing Request.
 */
record OpenRouting(Member member, NoticeBoard board, Issuers issuers, AskingAround around) implements Addressing {

    @Override
    public Found whom(Letter letter) {
        return switch (letter.module() + " " + letter.role()) {
            case "tokens SENDER" -> issuers.of(letter);
            case "cdrs RECEIVER", "sessions RECEIVER" -> charged(letter);
            case "sessions SENDER", "chargingprofiles RECEIVER" -> running(letter.from(), segment(letter, 0));
            case "commands RECEIVER" -> commanded(letter.from(), body(letter));
            case "locations SENDER" -> placed(letter.from(), segment(letter, 0), segment(letter, 1));
            default -> nobody("nothing in it says whom it is for; to tell everybody, name the hub in OCPI-to");
        };
    }

    @Override
    public Response ask(List<PartyId> parties, Request question, Function<PartyId, Gateway.Route> route) {
        return around.ask(parties, question, route);
    }

    /** A whole session or CDR names the party of its token; of a part, the hub knows the whole. */
    private Found charged(Letter letter) {
        var token = body(letter).path("cdr_token");
        var country = token.path("country_code").asString("");
        var code = token.path("party_id").asString("");
        if (!country.isEmpty() && !code.isEmpty() && letter.request().method() != Method.GET) {
            return new Found.One(new PartyId(country, code));
        }
        return letter.module().equals("sessions")
                ? session(letter.from(), segment(letter, 2))
                        .<Found>map(session -> new Found.One(session.token().party()))
                        .orElseGet(() -> nobody("no such session of yours crossed the hub"))
                : nobody("it names no /cdr_token");
    }

    private Found commanded(PartyId emsp, JsonNode command) {
        if (command.has("session_id")) {
            return running(emsp, command.path("session_id").asString(""));
        }
        return command.has("location_id")
                ? placed(
                        emsp,
                        command.path("location_id").asString(""),
                        command.path("evse_uid").asString(""))
                : nobody("it names no /location_id and no /session_id");
    }

    /** The CPO whose session it is, if it is of a token of the asking eMSP. */
    private Found running(PartyId emsp, String id) {
        return only(
                cpos(emsp)
                        .filter(cpo -> session(cpo, id)
                                .filter(session -> session.token().party().equals(emsp))
                                .isPresent())
                        .toList(),
                "session " + id);
    }

    private Found placed(PartyId emsp, String location, String evse) {
        var owners = cpos(emsp)
                .filter(cpo -> location(cpo, location)
                        .filter(found ->
                                evse.isEmpty() || found.evse(EvseUid.of(evse)).isPresent())
                        .isPresent())
                .toList();
        return only(owners, "location " + location + (evse.isEmpty() ? "" : " with EVSE " + evse));
    }

    private static Found only(List<PartyId> owners, String what) {
        return switch (owners.size()) {
            case 0 -> nobody("nobody you roam with told the hub of a " + what);
            case 1 -> new Found.One(owners.getFirst());
            default -> nobody(owners + " each have a " + what + ": name the one in OCPI-to");
        };
    }

    private Optional<Location> location(PartyId cpo, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : board.locations()
                        .find(Kind.key(cpo, LocationId.of(id).ci().folded()))
                        .or(() -> member.directory().location(new Owned<>(cpo, LocationId.of(id))));
    }

    private Optional<Session> session(PartyId cpo, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : member.store()
                        .find(Kind.SESSION, Kind.key(cpo, SessionId.of(id).ci().folded()));
    }

    private Stream<PartyId> cpos(PartyId emsp) {
        return member.directory().agreements().stream()
                .filter(agreement -> agreement.emsp().equals(emsp))
                .map(Agreement::cpo)
                .sorted();
    }

    private static JsonNode body(Letter letter) {
        return Json.tryParse(letter.request().body()).orElseGet(() -> Json.parse("{}".getBytes(UTF_8)));
    }

    private static String segment(Letter letter, int index) {
        return index < letter.path().size() ? letter.path().get(index) : "";
    }

    private static Found nobody(String why) {
        return new Found.Nobody(StatusCode.UNKNOWN_RECEIVER, why);
    }
}
