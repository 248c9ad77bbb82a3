package org.voltroam.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.domain.store.Change.put;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Cursor;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.store.Store;
import org.voltroam.domain.store.Undelivered;
import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.platform.store.Samples;
import org.voltroam.platform.store.memory.MemoryStore;

/** What changed reaches every receiver, newest state first, and nobody waits for anybody else. */
final class FeedTest {

    private final Store store = new MemoryStore();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Feed feed = feed();

    @AfterEach
    void close() {
        feed.close();
        threads.shutdownNow();
    }

    /** Notes what it is offered, and answers as the test says. */
    private static final class Noting implements Receiver {

        private final String name;
        private volatile Function<Logged, Delivery> manner;
        private final List<String> offered = new CopyOnWriteArrayList<>();

        Noting(String name, Function<Logged, Delivery> manner) {
            this.name = name;
            this.manner = manner;
        }

        static Noting willing(String name) {
            return new Noting(name, change -> new Delivery.Delivered());
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Delivery deliver(Logged change) {
            offered.add(change.kind() + " " + change.key());
            return manner.apply(change);
        }
    }

    @Test
    void everyReceiverGetsWhatWasWrittenBeforeAndAfterItCame() {
        tokens(0, 3);
        var one = Noting.willing("one");
        var other = Noting.willing("other");
        feed.add(one);
        feed.add(other);
        tokens(3, 6);

        await().until(feed::isDrained);

        assertThat(one.offered).hasSize(6).doesNotHaveDuplicates();
        assertThat(other.offered).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void anObjectThatChangedManyTimesMeanwhileIsDeliveredOnce() {
        for (int second = 0; second < 50; second++) {
            store.commit(
                    put(Kind.SESSION, Samples.full(Kind.SESSION, Samples.OWNER, 1, Samples.NOON.plusSeconds(second))));
        }
        var receiver = Noting.willing("one");
        feed.add(receiver);

        await().until(feed::isDrained);

        assertThat(receiver.offered).hasSize(1);
    }

    @Test
    void whatIsMoneyGoesFirstAndCardsLast() {
        store.commit(
                put(Kind.TOKEN, Samples.full(Kind.TOKEN, 1)),
                put(Kind.LOCATION, Samples.full(Kind.LOCATION, 1)),
                put(Kind.TARIFF, Samples.full(Kind.TARIFF, 1)),
                put(Kind.EVSE_STATE, Samples.full(Kind.EVSE_STATE, 1)),
                put(Kind.SESSION, Samples.full(Kind.SESSION, 1)),
                put(Kind.CDR, Samples.full(Kind.CDR, 1)));
        var receiver = Noting.willing("one");
        feed.add(receiver);

        await().until(feed::isDrained);

        assertThat(receiver.offered)
                .extracting(offer -> offer.substring(0, offer.indexOf(' ')))
                .containsExactly("cdr", "session", "evse_state", "tariff", "location", "token");
    }

    @Test
    void aReceiverThatIsDownCostsNobodyElseAnythingAndCatchesUpWhenItIsBack() {
        var down = new Noting("down", change -> new Delivery.Unreachable("no route"));
        var up = Noting.willing("up");
        feed.add(down);
        feed.add(up);
        tokens(0, 5);
        await().until(() -> up.offered.size() == 5 && down.offered.size() >= 3);
        assertThat(feed.isDrained()).isFalse();
        assertThat(down.offered.stream().distinct())
                .as("it is not offered everything in vain")
                .hasSize(1);

        down.manner = change -> new Delivery.Delivered();
        await().until(feed::isDrained);

        assertThat(down.offered.stream().distinct()).hasSize(5);
    }

    /** It is declined until all others are there: if it held them up, nothing would ever be drained. */
    @Test
    void anObjectThatIsDeclinedDoesNotBlockTheOthersAndIsOfferedAgainWhereThatHelps() {
        var again = Kind.TOKEN.keyOf(Samples.full(Kind.TOKEN, 0));
        var taken = new CopyOnWriteArrayList<String>();
        var receiver = new Noting("one", change -> {
            if (change.key().equals(again) && taken.size() < 3) {
                return new Delivery.Declined("not now", Receiver.Next.AGAIN);
            }
            taken.add(change.key());
            return new Delivery.Delivered();
        });
        tokens(0, 4);
        feed.add(receiver);

        await().until(feed::isDrained);

        assertThat(taken).hasSize(4).doesNotHaveDuplicates().endsWith(again);
        assertThat(receiver.offered).filteredOn(offer -> offer.endsWith(again)).hasSizeGreaterThan(1);
    }

    @Test
    void anObjectThatIsDeclinedForGoodIsOfferedOnce() {
        var receiver = new Noting("one", change -> new Delivery.Declined("never", Receiver.Next.ON_CHANGE));
        tokens(0, 3);
        feed.add(receiver);

        await().until(feed::isDrained);

        assertThat(receiver.offered).hasSize(3);
    }

    @Test
    void whatIsDeclinedIsKeptWithItsReasonAndOfferedAgainWhenAskedTo() {
        var receiver = new Noting("one", change -> new Delivery.Declined("unknown receiver", Receiver.Next.ON_CHANGE));
        tokens(0, 3);
        feed.add(receiver);
        await().until(feed::isDrained);
        assertThat(kept()).hasSize(3).allSatisfy(no -> assertThat(no.why()).isEqualTo("unknown receiver"));
        assertThat(feed.standings()).extracting(Standing::declined).containsExactly(3);

        receiver.manner = change -> new Delivery.Delivered();
        feed.offerAgain("one");
        await().until(() -> kept().isEmpty());

        assertThat(receiver.offered).hasSize(6);
        assertThat(feed.standings()).extracting(Standing::declined).containsExactly(0);
    }

    @Test
    void whatIsDeclinedOutlivesARestartAndIsOfferedAgainWhenItChanges() {
        tokens(0, 2);
        feed.add(new Noting("one", change -> new Delivery.Declined("never", Receiver.Next.ON_CHANGE)));
        await().until(() -> cursor("one") == 2);
        feed.close();

        feed = feed();
        var reborn = Noting.willing("one");
        feed.add(reborn);
        tokens(1, 2);
        await().until(() -> kept().size() == 1);
        feed.offerAgain("one");
        await().until(() -> kept().isEmpty());

        assertThat(reborn.offered).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aChangeAfterWhichItMayThinkAnewOffersWhatItDeclined() {
        var agreement = Samples.full(Kind.AGREEMENT, 1);
        var agreed = new CopyOnWriteArrayList<String>();
        var receiver = new Receiver() {
            @Override
            public String name() {
                return "one";
            }

            @Override
            public boolean mayThinkAnewAfter(Change change) {
                return change.equals(put(Kind.AGREEMENT, agreement));
            }

            @Override
            public Delivery deliver(Logged change) {
                if (store.find(Kind.AGREEMENT, Kind.AGREEMENT.keyOf(agreement)).isEmpty()) {
                    return new Delivery.Declined("no agreement", Receiver.Next.ON_CHANGE);
                }
                agreed.add(change.key());
                return new Delivery.Delivered();
            }
        };
        tokens(0, 2);
        feed.add(receiver);
        await().until(() -> kept().size() == 2 && feed.isDrained());

        store.commit(put(Kind.AGREEMENT, agreement));
        await().until(() -> kept().isEmpty());

        assertThat(agreed).hasSize(2);
    }

    @Test
    @Tag("P02")
    void aReceiverThatAsksForTimeIsNotCalledBefore() {
        var now = new AtomicReference<>(Samples.NOON);
        feed.close();
        feed = new Feed(store, threads, failures -> Duration.ofMillis(5), now::get);
        var later = Samples.NOON.plusSeconds(60);
        var receiver = new Noting("one", change -> new Delivery.NotNow(later, "HTTP 429"));
        tokens(0, 3);
        feed.add(receiver);
        await().until(() -> feed.standings().getFirst().circuit() instanceof Circuit.Asked);
        receiver.manner = change -> new Delivery.Delivered();
        tokens(3, 4);
        feed.offerAgain("one");
        now.set(later.minusMillis(1));
        await().pollDelay(Duration.ofMillis(700)).until(() -> true);
        assertThat(receiver.offered).hasSize(1);

        now.set(later);
        await().until(feed::isDrained);

        assertThat(receiver.offered.stream().distinct()).hasSize(4);
        assertThat(feed.standings()).extracting(Standing::circuit).containsExactly(Circuit.closed());
    }

    @Test
    @Tag("P02")
    void theCircuitOfAReceiverThatStaysAwayOpensAndCloses() {
        var receiver = new Noting("one", change -> new Delivery.Unreachable("no route"));
        tokens(0, 3);
        feed.add(receiver);
        await().until(() -> feed.standings().getFirst().circuit() instanceof Circuit.Open);

        receiver.manner = change -> new Delivery.Delivered();
        await().until(feed::isDrained);

        assertThat(feed.standings()).extracting(Standing::circuit).containsExactly(Circuit.closed());
    }

    @Test
    void theCursorIsStoredAndOutlivesARestart() {
        tokens(0, 3);
        feed.add(Noting.willing("one"));
        await().until(() -> cursor("one") == 3);
        feed.close();
        tokens(3, 5);

        feed = feed();
        var reborn = Noting.willing("one");
        feed.add(reborn);
        await().until(feed::isDrained);

        assertThat(reborn.offered).hasSize(2);
    }

    @Test
    void whatWasNotDeliveredBeforeARestartIsDeliveredAfterIt() {
        var stubborn = Samples.full(Kind.TOKEN, 1);
        feed.add(new Noting(
                "one",
                change -> change.key().equals(Kind.TOKEN.keyOf(stubborn))
                        ? new Delivery.Declined("not now", Receiver.Next.AGAIN)
                        : new Delivery.Delivered()));
        tokens(0, 4);
        await().until(() -> cursor("one") == 1);
        feed.close();

        feed = feed();
        var reborn = Noting.willing("one");
        feed.add(reborn);
        await().until(feed::isDrained);

        assertThat(reborn.offered).contains("token " + Kind.TOKEN.keyOf(stubborn));
    }

    @Test
    void aReceiverThatThrowsIsTriedAgain() {
        var thrown = new CountDownLatch(2);
        var receiver = new Noting("one", change -> {
            if (thrown.getCount() > 0) {
                thrown.countDown();
                throw new IllegalStateException("a bug of the receiver's");
            }
            return new Delivery.Delivered();
        });
        tokens(0, 1);
        feed.add(receiver);

        await().until(feed::isDrained);

        assertThat(receiver.offered).hasSize(3);
    }

    private List<Undelivered> kept() {
        return store.page(Kind.UNDELIVERED, Query.first(100)).items();
    }

    private long cursor(String receiver) {
        return store.find(Kind.CURSOR, receiver).map(Cursor::position).orElse(0L);
    }

    private Feed feed() {
        return new Feed(store, threads, failures -> Duration.ofMillis(5), InstantSource.system());
    }

    private void tokens(int from, int to) {
        for (int number = from; number < to; number++) {
            store.commit(put(Kind.TOKEN, Samples.full(Kind.TOKEN, number)));
        }
    }
}
