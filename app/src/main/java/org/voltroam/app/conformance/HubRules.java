package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.net.URI;
import java.util.List;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.wire.Address;

/** What a hub says for itself. */
final class HubRules {

    /** Nobody's: ISO 3166-1 keeps ZZ free. */
    private static final PartyId NOBODY = new PartyId("ZZ", "VRB");

    private HubRules() {}

    static final List<Check> ALL = List.of(
            new Check(
                    "HUB-08",
                    "status_codes 'Hub errors'",
                    "nobody of that name gets status 4001",
                    NOTHING.ofHub(),
                    scene -> Judging.refused(asked(scene, NOBODY, scene.us()), 4001)),
            new Check(
                    "HUB-13",
                    "status_codes 'Status codes'",
                    "a hub's own refusal has HTTP 200",
                    NOTHING.ofHub(),
                    scene -> {
                        var heard = asked(scene, NOBODY, scene.us());
                        return Verdict.when(heard.http() == 200, heard.told());
                    }),
            new Check(
                    "HUB-07",
                    "transport_and_format 'Message Routing'",
                    "who is not behind our connection does not speak on it",
                    NOTHING.ofHub(),
                    scene -> {
                        var heard = asked(scene, scene.them(), NOBODY);
                        return Verdict.when(!heard.isSuccess(), heard.told());
                    }),
            new Check(
                    "HUB-34",
                    "transport_and_format 'Pagination'",
                    "Link leads through the hub",
                    NOTHING.ofHub(),
                    HubRules::linksLeadHere));

    private static Heard asked(Scene scene, PartyId to, PartyId from) {
        return scene.line().between(to, from, Request.get(scene.url(list(scene)) + "?limit=1"));
    }

    private static Verdict linksLeadHere(Scene scene) {
        var first = scene.walk(list(scene).module()).first();
        if (first.next().isEmpty()) {
            return Verdict.skipped("there is one page only");
        }
        var here = URI.create(scene.setting().versionsUrl()).getAuthority();
        return Verdict.when(here.equals(URI.create(first.next()).getAuthority()), "it leads to " + first.next());
    }

    /** A list that the party behind is asked for anyway. */
    private static Address list(Scene scene) {
        return Address.sender(scene.setting().played() == Played.CPO ? "locations" : "tokens");
    }
}
