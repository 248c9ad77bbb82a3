package org.voltroam.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.verify.story.TestDatabase;

/** The program is killed again and again while CDRs, sessions and tokens come. */
final class KilledUnderLoadTest {

    private static final long SEED = 20260301;

    @Test
    @Tag("D01")
    void whatWasAcknowledgedIsThereOnceAfterThreeKills() {
        killed(3);
    }

    @Test
    @Tag("D01")
    @Tag("nightly")
    void whatWasAcknowledgedIsThereOnceAfterTwentyKills() {
        killed(20);
    }

    /** Each after a number of acknowledgements that the seed says: it is then in the middle of others. */
    private static void killed(int rounds) {
        var random = new Random(SEED);
        try (var town = new Town(TestDatabase.fresh(), "killed-under-load")) {
            town.start(List.of());
            town.register();
            try (var writers = new Writers(town)) {
                for (int round = 0; round < rounds; round++) {
                    writers.awaitAcknowledged(10 + random.nextInt(60));
                    town.program().kill();
                    town.start(List.of());
                }
                writers.awaitAcknowledged(10);
                writers.finish();
                assertThat(writers.acknowledged()).doesNotHaveDuplicates();
                town.everythingIsThereOnce(writers.acknowledged());
            }
        }
    }
}
