package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.domain.store.Change.put;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.platform.store.memory.MemoryStore;

final class DirectoryTest {

    private static final PartyId HUB = PartyId.parse("NL*VRM");
    private static final PartyId EMSP = PartyId.parse("DE*EMO");

    private final Store store = new MemoryStore();

    @Test
    void whatWasWrittenBeforeItOpensIsThere() {
        var token = Samples.full(Kind.TOKEN, 1);
        var contract = Samples.full(Kind.CONTRACT, 1);
        var station = Samples.full(Kind.STATION, 1);
        var agreement = Samples.full(Kind.AGREEMENT, 1);
        store.commit(
                put(Kind.TOKEN, token),
                put(Kind.CONTRACT, contract),
                put(Kind.STATION, station),
                put(Kind.AGREEMENT, agreement));

        try (var directory = new Directory(store)) {
            assertThat(directory.token(token.key(), token.type())).contains(token);
            assertThat(directory.contract(contract.id())).contains(contract);
            assertThat(directory.station(station.id())).contains(station);
            assertThat(directory.agreement(agreement.cpo(), agreement.emsp())).contains(agreement);
        }
    }

    @Test
    void whatIsWrittenLaterIsThereToo() {
        try (var directory = new Directory(store)) {
            var tariff = Samples.full(Kind.TARIFF, 1);

            store.commit(put(Kind.TARIFF, tariff));
            assertThat(directory.tariff(tariff.key())).contains(tariff);

            store.commit(new Change.Removed<>(Kind.TARIFF, tariff));
            assertThat(directory.tariff(tariff.key())).isEmpty();
        }
    }

    @Test
    void aTokenIsFoundByUidWhateverItsCaseAndOncePerOwnerAndType() {
        try (var directory = new Directory(store)) {
            store.commit(put(Kind.TOKEN, Samples.full(Kind.TOKEN, 1)));
            store.commit(put(Kind.TOKEN, Samples.bare(Kind.TOKEN, 1)));
            store.commit(put(Kind.TOKEN, Samples.full(Kind.TOKEN, EMSP, 1, Samples.NOON)));

            assertThat(directory.tokens(TokenUid.of("TOKENUID-1"))).hasSize(2);
            assertThat(directory.tokens(TokenUid.of("tokenuid-1"))).contains(Samples.bare(Kind.TOKEN, 1));
        }
    }

    @Test
    void ofTheTokensOfAContractTheOneThatWasChangedLastIsFound() {
        try (var directory = new Directory(store)) {
            var newer = token("uid-1", "contract-1", Samples.NOON.plusSeconds(60));
            store.commit(put(Kind.TOKEN, newer));
            store.commit(put(Kind.TOKEN, token("uid-2", "contract-1", Samples.NOON)));

            assertThat(directory.token(EMSP, ContractId.of("CONTRACT-1"))).contains(newer);
            assertThat(directory.token(HUB, ContractId.of("contract-1"))).isEmpty();

            var newest = token("UID-2", "contract-1", Samples.NOON.plusSeconds(120));
            store.commit(put(Kind.TOKEN, newest));
            assertThat(directory.token(EMSP, ContractId.of("contract-1"))).contains(newest);
        }
    }

    @Test
    void aTokenThatGotAnotherContractIsNotFoundByItsOld() {
        store.commit(put(Kind.TOKEN, token("uid-1", "contract-1", Samples.NOON)));
        try (var directory = new Directory(store)) {
            var changed = token("uid-1", "contract-2", Samples.NOON.plusSeconds(60));
            store.commit(put(Kind.TOKEN, changed));

            assertThat(directory.token(EMSP, ContractId.of("contract-1"))).isEmpty();
            assertThat(directory.token(EMSP, ContractId.of("contract-2"))).contains(changed);
        }
    }

    @Test
    void aLocationShowsTheNewestStatusOfItsEvses() {
        try (var directory = new Directory(store)) {
            var location = Samples.full(Kind.LOCATION, 1);
            store.commit(put(Kind.LOCATION, location));

            store.commit(put(Kind.EVSE_STATE, state(EvseStatus.CHARGING, Samples.NOON.plusSeconds(60))));
            assertThat(status(directory)).isEqualTo(EvseStatus.CHARGING.name());

            store.commit(put(Kind.EVSE_STATE, state(EvseStatus.BLOCKED, Samples.NOON.minusSeconds(60))));
            assertThat(status(directory))
                    .isEqualTo(location.evses().getFirst().status().text());
        }
    }

    @Test
    void aConnectionIsFoundByTokenByInvitationByNameAndByParty() {
        try (var directory = new Directory(store)) {
            store.commit(put(Kind.CONNECTION, connection("emo", "hash-1", "invitation-1", EMSP, Role.EMSP)));

            assertThat(directory.connectionWithTokenHash("hash-1")).isPresent();
            assertThat(directory.connectionWithTokenHash("invitation-1")).isPresent();
            assertThat(directory.connection("emo")).isPresent();
            assertThat(directory.connectionOf(EMSP)).isPresent();
        }
    }

    @Test
    void aTokenThatWasReplacedOrTakenBackOpensNothing() {
        try (var directory = new Directory(store)) {
            store.commit(put(Kind.CONNECTION, connection("emo", "hash-1", "invitation-1", EMSP, Role.EMSP)));
            store.commit(put(Kind.CONNECTION, connection("emo", "hash-2", null, EMSP, Role.EMSP)));

            assertThat(directory.connectionWithTokenHash("hash-1")).isEmpty();
            assertThat(directory.connectionWithTokenHash("invitation-1")).isEmpty();
            assertThat(directory.connectionWithTokenHash("hash-2")).isPresent();

            store.commit(put(
                    Kind.CONNECTION,
                    connection("emo", "hash-2", null, EMSP, Role.EMSP).ended()));
            assertThat(directory.connectionWithTokenHash("hash-2")).isEmpty();
            assertThat(directory.connectionWithTokenHash("")).isEmpty();
        }
    }

    @Test
    void aPartyThatLeftAConnectionIsNotFoundBehindItAnyMore() {
        try (var directory = new Directory(store)) {
            store.commit(put(Kind.CONNECTION, connection("emo", "hash-1", null, EMSP, Role.EMSP)));
            store.commit(put(Kind.CONNECTION, connection("emo", "hash-1", null, HUB, Role.HUB)));

            assertThat(directory.connectionOf(EMSP)).isEmpty();
            assertThat(directory.connectionOf(HUB)).isPresent();
        }
    }

    @Test
    void aConnectionIsThereWhileItIsReplaced() throws InterruptedException {
        var first = connection("emo", "hash-1", null, EMSP, Role.EMSP);
        store.commit(put(Kind.CONNECTION, first));
        try (var directory = new Directory(store)) {
            var missed = new AtomicInteger();
            var ended = new AtomicBoolean();
            var looker = Thread.ofPlatform().start(() -> {
                while (!ended.get()) {
                    if (directory.connectionWithTokenHash("hash-1").isEmpty()
                            || directory.connectionOf(EMSP).isEmpty()
                            || directory.connection("emo").isEmpty()) {
                        missed.incrementAndGet();
                    }
                }
            });
            for (int i = 0; i < 20_000; i++) {
                store.commit(put(Kind.CONNECTION, first.with(first.state(), Samples.NOON.plusSeconds(i))));
            }
            ended.set(true);
            looker.join();

            assertThat(missed).hasValue(0);
        }
    }

    @Test
    void aPartyIsReachedByItsOwnConnectionElseByAHubsThatHasNotEnded() {
        try (var directory = new Directory(store)) {
            var own = connection("emo", "hash-1", null, EMSP, Role.EMSP);
            var hub = connection("hub", "hash-2", null, HUB, Role.HUB);
            store.commit(put(
                    Kind.CONNECTION,
                    hub.with(List.of(hub.parties().getFirst(), own.parties().getFirst()))));
            assertThat(directory.connectionOf(EMSP)).map(Connection::name).contains("hub");

            store.commit(put(Kind.CONNECTION, own));
            assertThat(directory.connectionOf(EMSP)).map(Connection::name).contains("emo");

            store.commit(put(Kind.CONNECTION, own.ended()));
            assertThat(directory.connectionOf(EMSP)).map(Connection::name).contains("hub");

            store.commit(new Change.Removed<>(Kind.CONNECTION, hub));
            assertThat(directory.connectionOf(EMSP)).map(Connection::name).contains("emo");
        }
    }

    @Test
    void onceClosedItFollowsNothing() {
        var directory = new Directory(store);
        directory.close();

        store.commit(put(Kind.TARIFF, Samples.full(Kind.TARIFF, 1)));

        assertThat(directory.tariffs()).isEmpty();
    }

    private static String status(Directory directory) {
        var location = Samples.full(Kind.LOCATION, 1);
        return directory
                .location(new Owned<>(location.party(), location.id()))
                .orElseThrow()
                .evses()
                .getFirst()
                .status()
                .text();
    }

    private static Token token(String uid, String contract, Instant lastUpdated) {
        return new Token(
                EMSP,
                TokenUid.of(uid),
                Open.of(TokenType.RFID),
                ContractId.of(contract),
                null,
                "Emobil",
                null,
                true,
                Open.of(WhitelistType.ALLOWED),
                null,
                null,
                null,
                lastUpdated,
                Extras.NONE);
    }

    private static EvseState state(EvseStatus status, Instant at) {
        var location = Samples.full(Kind.LOCATION, 1);
        return new EvseState(
                location.party(), location.id(), location.evses().getFirst().uid(), Open.of(status), at);
    }

    private static Connection connection(
            String name, String token, @org.jspecify.annotations.Nullable String invitation, PartyId party, Role role) {
        return new Connection(
                name,
                Connection.State.CONNECTED,
                null,
                "2.2.1",
                token,
                invitation,
                "ours",
                List.of(),
                List.of(new Party(party, role, Business.named(name), Samples.NOON)),
                Samples.NOON);
    }
}
