package org.voltroam.role.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.party.Alias;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.store.Directory;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.Response;
import org.voltroam.role.Member;

/** What an id is called before a peer that cannot tell parties apart, and what it stands for. */
final class AliasesTest {

    private static final PartyId PEER = PartyId.parse("DE*OLD");
    private static final PartyId ONE = PartyId.parse("NL*ONE");
    private static final PartyId TWO = PartyId.parse("NL*TWO");
    private static final String LONG = "0".repeat(36);

    private final Store store = new MemoryStore();
    private final Aliases aliases = opened();

    @Test
    void whoComesFirstKeepsItsId() {
        assertThat(aliases.shown(PEER, What.LOCATION, ONE, "L1")).isEqualTo("L1");
        assertThat(aliases.shown(PEER, What.LOCATION, ONE, "L1")).isEqualTo("L1");
    }

    @Test
    void theSameIdOfAnotherPartyGetsAnotherNameAndBothLeadBack() {
        aliases.shown(PEER, What.LOCATION, ONE, "L1");

        assertThat(aliases.shown(PEER, What.LOCATION, TWO, "L1")).isEqualTo("NLTWO-L1");
        assertThat(aliases.meant(PEER, What.LOCATION, "L1")).get().returns(ONE, Alias::owner);
        assertThat(aliases.meant(PEER, What.LOCATION, "nltwo-l1"))
                .get()
                .returns(TWO, Alias::owner)
                .returns("L1", Alias::real);
    }

    @Test
    void anIdWithNoRoomForItsPartyIsShownByAChecksum() {
        aliases.shown(PEER, What.SESSION, ONE, LONG);

        var shown = aliases.shown(PEER, What.SESSION, TWO, LONG);

        assertThat(shown).startsWith("NLTWO-").hasSizeLessThanOrEqualTo(36);
        assertThat(aliases.meant(PEER, What.SESSION, shown)).get().returns(LONG, Alias::real);
    }

    @Test
    void aNameThatIsTakenByItsLooksIsNotGivenTwice() {
        aliases.shown(PEER, What.TARIFF, ONE, "NLTWO-T1");
        aliases.shown(PEER, What.TARIFF, ONE, "T1");

        var shown = aliases.shown(PEER, What.TARIFF, TWO, "T1");

        assertThat(shown).isNotIn("T1", "NLTWO-T1");
        assertThat(aliases.meant(PEER, What.TARIFF, shown)).get().returns(TWO, Alias::owner);
    }

    @Test
    void kindsAndPeersHaveSpacesOfTheirOwn() {
        aliases.shown(PEER, What.LOCATION, ONE, "1");

        assertThat(aliases.shown(PEER, What.EVSE, TWO, "1")).isEqualTo("1");
        assertThat(aliases.shown(PartyId.parse("FR*OLD"), What.LOCATION, TWO, "1"))
                .isEqualTo("1");
    }

    @Test
    void whatAPeerOwnsIsCalledAsItCallsIt() {
        aliases.shown(PEER, What.LOCATION, ONE, "L1");

        assertThat(aliases.shown(PEER, What.LOCATION, PEER, "L1")).isEqualTo("L1");
    }

    @Test
    void namesOutliveTheProcess() {
        aliases.shown(PEER, What.LOCATION, ONE, "L1");
        aliases.shown(PEER, What.LOCATION, TWO, "L1");

        assertThat(opened().shown(PEER, What.LOCATION, TWO, "L1")).isEqualTo("NLTWO-L1");
    }

    private Aliases opened() {
        var id = PartyId.parse("NL*VRM");
        var clock = InstantSource.system();
        var party = new Party(id, Role.HUB, Business.named("Hub"), clock.instant());
        return new Aliases(Member.of(
                party,
                "http://hub.test",
                store,
                new Directory(store),
                request -> Response.of(404),
                Egress.ANYWHERE,
                clock));
    }
}
