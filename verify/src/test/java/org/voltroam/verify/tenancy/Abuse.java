package org.voltroam.verify.tenancy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.wire.Address;

/**
 * One way to name what is another's.
 *
 * @param way HEADER, PATH, BODY or TOKEN
 * @param from the party in the OCPI-from headers
 * @param path below the interface, with its query
 */
public record Abuse(String way, PartyId from, String path, String body) {

    /** What everything of the victims' has in it. */
    public static final String SECRET = "SECRET-OF-BOB";

    /** What everything of the abuser's has in it. */
    public static final String MARK = "MARK-OF-ABUSE";

    public static final String THEIR_ID = "BOBS-1";
    public static final String OWN_ID = "ABUSE-1";

    public static final PartyId CPO = PartyId.parse("NL*BOB");
    public static final PartyId EMSP = PartyId.parse("DE*BOB");

    /**
     * Every abuse of an interface.
     *
     * @param who the abuser
     * @param twin the victim that has the abuser's role
     * @param url one of the abuser's endpoints
     */
    static List<Abuse> of(Address address, PartyId who, PartyId twin, String url) {
        var theirs = new Bodies(CPO, EMSP, THEIR_ID, MARK, url);
        var own = new Bodies(who, who, OWN_ID, MARK, url);
        var borrowed = new Bodies(who, EMSP, OWN_ID, MARK, url);
        var victim = address.module().equals("tokens") ? EMSP : CPO;
        var all = new ArrayList<Abuse>();
        for (var path : paths(address, victim, THEIR_ID, url)) {
            all.add(new Abuse("HEADER", twin, path, theirs.of(address)));
            if (!address.module().equals("commands") && !address.module().equals("credentials")) {
                all.add(new Abuse("PATH", who, path, own.of(address)));
            }
        }
        for (var path : paths(address, who, OWN_ID, url)) {
            if (!path.contains("UNLOCK") && !path.contains("CANCEL")) { // of these the id alone says whose it is
                all.add(new Abuse("BODY", who, path, theirs.of(address)));
            }
            if (List.of("sessions", "cdrs").contains(address.module())) {
                all.add(new Abuse("TOKEN", who, path, borrowed.of(address)));
            }
        }
        return all;
    }

    private static List<String> paths(Address address, PartyId owner, String id, String url) {
        var object = "/" + owner.countryCode() + "/" + owner.partyCode() + "/" + id;
        return switch (address.module() + " " + address.role()) {
            case "locations RECEIVER" -> List.of(object, object + "/E1", object + "/E1/1");
            case "tariffs RECEIVER", "tokens RECEIVER", "sessions RECEIVER" -> List.of(object);
            case "cdrs RECEIVER" -> List.of("", object);
            case "invoicereconciliation RECEIVER" -> List.of(object);
            case "hubclientinfo RECEIVER" -> List.of("/" + owner.countryCode() + "/" + owner.partyCode());
            case "tokens SENDER" -> List.of("", "/" + id, "/" + id + "/authorize", object);
            case "sessions SENDER" ->
                List.of("?date_from=2026-01-01T00:00:00Z", "/" + id, "/" + id + "/charging_preferences", object);
            case "commands RECEIVER" ->
                Stream.of("START_SESSION", "STOP_SESSION", "RESERVE_NOW", "CANCEL_RESERVATION", "UNLOCK_CONNECTOR")
                        .map("/"::concat)
                        .toList();
            case "commands SENDER" -> List.of("/" + id);
            case "chargingprofiles RECEIVER" ->
                List.of("/" + id + "?duration=900&response_url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
            case "credentials SENDER", "hubclientinfo SENDER" -> List.of("");
            default -> List.of("", "/" + id, "/" + id + "/E1", object);
        };
    }
}
