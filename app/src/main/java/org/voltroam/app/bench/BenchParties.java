package org.voltroam.app.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.catalog.party.HubFee;
import org.voltroam.domain.catalog.party.Markup;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.role.Ids;
import org.voltroam.stage.world.World;

/**
 * A CPO and so many eMSPs that it roams with.
 *
 * @param emsps how many
 */
record BenchParties(int emsps) {

    static final PartyId CPO = PartyId.parse("NL*BCP");

    /** The token by which the CPO calls an eMSP of ours. */
    static final String TOKEN = "the-token-of-the-benchmark";

    static PartyId emsp(int number) {
        return PartyId.parse("DE*" + Integer.toString(36 * 36 * 10 + number, 36).toUpperCase(Locale.ROOT));
    }

    Stream<PartyId> all() {
        return IntStream.range(0, emsps).mapToObj(BenchParties::emsp);
    }

    World world(BenchPlaces places) {
        var members = Stream.concat(Stream.of(member(CPO, Role.CPO)), all().map(id -> member(id, Role.EMSP)))
                .toList();
        var agreements = all().map(id -> new Agreement(CPO, id, null, HubFee.NONE, Markup.NONE, Instant.EPOCH))
                .toList();
        return new World(members, agreements, places.all(), List.of(), List.of(), List.of(), List.of());
    }

    /** As if an eMSP had registered at the CPO, from below this origin. */
    static Connection receiver(PartyId emsp, String origin) {
        return connection(
                emsp,
                Role.EMSP,
                List.of(new Endpoint("locations", "RECEIVER", origin + "/" + emsp.partyCode() + "/locations")),
                origin,
                CredentialsToken.hash(Ids.secret()));
    }

    /** As if the CPO had registered at an eMSP, and could not be called back. */
    static Connection sender() {
        return connection(CPO, Role.CPO, List.of(), "http://127.0.0.1:9", CredentialsToken.hash(TOKEN));
    }

    private static Connection connection(
            PartyId party, Role role, List<Endpoint> endpoints, String origin, String hash) {
        return new Connection(
                party.toString(),
                Connection.State.CONNECTED,
                origin + "/versions",
                "2.2.1",
                hash,
                null,
                Ids.secret(),
                endpoints,
                List.of(party(party, role)),
                Instant.now());
    }

    private static World.Member member(PartyId id, Role role) {
        return new World.Member(party(id, role), null, List.of());
    }

    private static Party party(PartyId id, Role role) {
        return new Party(id, role, Business.named(id.partyCode()), Instant.EPOCH);
    }
}
