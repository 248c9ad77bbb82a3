package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StationLoopTest {

    @Test
    void aRoundIsEverythingFromBootToStop() throws Exception {
        try (var street = new Street()) {
            var tally = new Tally();
            var round = new StationLoop.Round("GOOD", 3, Duration.ZERO);
            new StationLoop(Street.spec("CS1"), street.gear, round, () -> tally, () -> tally.charges() >= 4).run();

            assertThat(tally.charges()).isEqualTo(4);
            assertThat(tally.calls()).isEqualTo(4 * 8);
            assertThat(tally.errors()).isZero();
            assertThat(street.operator.transactions())
                    .hasSize(4)
                    .allMatch(one -> one.readings().size() == 3);
            assertThat(tally.json(1, Duration.ofSeconds(2))).contains("\"calls\":32", "\"callsPerSecond\":16");
        }
    }

    @Test
    void aRefusedCardAndALostNetworkAreErrors() throws Exception {
        try (var street = new Street()) {
            var tally = new Tally();
            var round = new StationLoop.Round("BLOCKED", 3, Duration.ZERO);
            street.net.cut();
            var loop = new StationLoop(Street.spec("CS1"), street.gear, round, () -> tally, () -> tally.calls() > 0);
            var running = street.threads.submit(() -> {
                loop.run();
                return true;
            });
            await().until(() -> tally.errors() > 0);
            street.net.mend();
            running.get();
            assertThat(tally.charges()).isZero();
            assertThat(tally.errors()).isGreaterThan(1);
        }
    }
}
