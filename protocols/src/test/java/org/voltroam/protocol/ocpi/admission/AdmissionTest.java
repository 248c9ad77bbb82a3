package org.voltroam.protocol.ocpi.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.ocpi.admission.Admission.Terms;
import org.voltroam.protocol.ocpi.admission.Admission.Verdict.Later;
import org.voltroam.protocol.ocpi.admission.Admission.Verdict.Welcome;

class AdmissionTest {

    private static final Terms TEN_A_SECOND = new Terms(10, 20, 100, 100);
    private static final Terms TEN_AT_ONCE = new Terms(0, 0, 10, 1000);
    private static final Terms TEN_TOGETHER = new Terms(0, 0, 1000, 10);

    private long now = Long.MAX_VALUE - 1_000_000_000; // such a clock may run over

    private Admission admission(Terms terms) {
        return new Admission(terms, () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    /** Asks until it is told to come later, and leaves each time. */
    private static int lettingIn(Admission admission, String peer, Urgency urgency) {
        var count = 0;
        while (count < 10_000 && admission.ask(peer, urgency) instanceof Welcome(var visit)) {
            visit.leave();
            count++;
        }
        return count;
    }

    /** Asks until it is told to come later, and stays. */
    private static List<Welcome> staying(Admission admission, String peer, Urgency urgency) {
        var inside = new ArrayList<Welcome>();
        while (inside.size() < 10_000 && admission.ask(peer, urgency) instanceof Welcome welcome) {
            inside.add(welcome);
        }
        return inside;
    }

    @Test
    void aBurstIsLetInAndThenTheRate() {
        var admission = admission(TEN_A_SECOND);

        assertThat(lettingIn(admission, "NL*GVB", Urgency.AUTHORIZE)).isEqualTo(20);
        assertThat(admission.ask("NL*GVB", Urgency.AUTHORIZE)).isEqualTo(new Later(1, true));
        pass(Duration.ofSeconds(1));
        assertThat(lettingIn(admission, "NL*GVB", Urgency.AUTHORIZE)).isEqualTo(10);
        pass(Duration.ofHours(1));
        assertThat(lettingIn(admission, "NL*GVB", Urgency.AUTHORIZE)).isEqualTo(20);
    }

    @Test
    void whoAsksTooMuchHoldsUpNobodyElse() {
        var admission = admission(TEN_A_SECOND);
        lettingIn(admission, "NL*GVB", Urgency.AUTHORIZE);

        assertThat(lettingIn(admission, "DE*EMO", Urgency.AUTHORIZE)).isEqualTo(20);
    }

    @Test
    void aFloodOfStatusesLeavesRoomForTheSamePeersDrivers() {
        var admission = admission(TEN_A_SECOND);

        assertThat(lettingIn(admission, "NL*GVB", Urgency.PULL)).isEqualTo(8);
        assertThat(lettingIn(admission, "NL*GVB", Urgency.STATUS)).isEqualTo(3);
        assertThat(lettingIn(admission, "NL*GVB", Urgency.SESSION)).isEqualTo(4);
        assertThat(lettingIn(admission, "NL*GVB", Urgency.CDR)).isEqualTo(3);
        assertThat(lettingIn(admission, "NL*GVB", Urgency.AUTHORIZE)).isEqualTo(2);
    }

    @Test
    void whoIsToComeLaterHearsWhen() {
        var admission = admission(new Terms(1, 100, 1000, 1000));
        lettingIn(admission, "NL*GVB", Urgency.AUTHORIZE);

        assertThat(admission.ask("NL*GVB", Urgency.PULL)).isEqualTo(new Later(60, true));
        assertThat(admission.ask("NL*GVB", Urgency.AUTHORIZE)).isEqualTo(new Later(1, true));
        assertThat(admission.ask("NL*GVB", Urgency.CDR)).isEqualTo(new Later(11, true));
    }

    @Test
    void aPeerWhoseRequestsTakeLongHasOnlySoManyInside() {
        var admission = admission(TEN_AT_ONCE);
        var inside = staying(admission, "NL*GVB", Urgency.AUTHORIZE);

        assertThat(inside).hasSize(10);
        assertThat(admission.ask("NL*GVB", Urgency.AUTHORIZE)).isEqualTo(new Later(1, true));
        assertThat(lettingIn(admission, "DE*EMO", Urgency.AUTHORIZE)).isEqualTo(10_000);
        inside.getFirst().visit().leave();
        assertThat(admission.ask("NL*GVB", Urgency.AUTHORIZE)).isInstanceOf(Welcome.class);
    }

    @Test
    void whenAllAskTooMuchTheLeastUrgentGiveWay() {
        var admission = admission(TEN_TOGETHER);

        assertThat(staying(admission, "one", Urgency.PULL)).hasSize(4);
        assertThat(staying(admission, "two", Urgency.STATUS)).hasSize(1);
        assertThat(staying(admission, "three", Urgency.SESSION)).hasSize(2);
        assertThat(staying(admission, "four", Urgency.CDR)).hasSize(2);
        assertThat(admission.ask("five", Urgency.CDR)).isEqualTo(new Later(1, false));
        assertThat(admission.ask("five", Urgency.AUTHORIZE)).isInstanceOf(Welcome.class);
        assertThat(admission.ask("six", Urgency.AUTHORIZE)).isEqualTo(new Later(1, false));
    }

    @Test
    void aRefusedRequestTakesNoRoom() {
        var admission = admission(TEN_TOGETHER);
        var inside = staying(admission, "one", Urgency.AUTHORIZE);
        for (int i = 0; i < 100; i++) {
            assertThat(admission.ask("two", Urgency.AUTHORIZE)).isInstanceOf(Later.class);
        }

        inside.forEach(welcome -> welcome.visit().leave());

        assertThat(staying(admission, "two", Urgency.AUTHORIZE)).hasSize(10);
    }

    @Test
    void manyAtOnceAreCountedRight() throws InterruptedException {
        var admission = admission(new Terms(10, 2000, 1000, 1000));
        var let = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 16; i++) {
            threads.add(Thread.ofVirtual().start(() -> let.addAndGet(lettingIn(admission, "x", Urgency.AUTHORIZE))));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(let).hasValue(2000);
    }
}
