package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Store;
import org.voltroam.platform.store.memory.MemoryStore;

/** What is at hand, and what is asked for beneath. */
final class RecentlyWrittenTest implements StoreContract {

    private final Store beneath = new MemoryStore();
    private final Store store = new RecentlyWritten(beneath);

    @Override
    public Store store() {
        return store;
    }

    @Test
    void whatWasWrittenIsTheVeryObjectAgain() {
        var tariff = Samples.full(Kind.TARIFF, 1);
        store.commit(Change.put(Kind.TARIFF, tariff));

        assertThat(store.find(Kind.TARIFF, Kind.TARIFF.keyOf(tariff)).orElseThrow())
                .isSameAs(tariff);
    }

    @Test
    void whatNobodyElseIsToldOfIsNotKeptAtHand() {
        var contract = Samples.full(Kind.CONTRACT, 1);
        store.commit(Change.put(Kind.CONTRACT, contract));
        beneath.commit(new Change.Removed<>(Kind.CONTRACT, contract));

        assertThat(store.find(Kind.CONTRACT, Kind.CONTRACT.keyOf(contract))).isEmpty();
    }

    @Test
    void whoHearsOfAChangeReadsIt() {
        var heard = new CopyOnWriteArrayList<Object>();
        var tariff = Samples.full(Kind.TARIFF, 1);
        store.observe(changes ->
                heard.add(store.find(Kind.TARIFF, Kind.TARIFF.keyOf(tariff)).orElseThrow()));
        store.commit(Change.put(Kind.TARIFF, tariff));

        assertThat(heard).containsExactly(tariff);
    }

    @Test
    void afterAWriteThatFailedTheStoreBeneathIsAsked() {
        var first = Samples.full(Kind.CDR, 1);
        store.commit(Change.put(Kind.CDR, first));

        assertThatThrownBy(() -> store.commit(Change.put(Kind.CDR, Samples.full(Kind.CDR, 1))))
                .isInstanceOf(AlreadyThere.class);
        assertThat(store.find(Kind.CDR, Kind.CDR.keyOf(first))).contains(first);
    }
}
