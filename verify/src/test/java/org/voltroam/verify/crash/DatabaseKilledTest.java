package org.voltroam.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;

/** The database is killed while CDRs, sessions and tokens come, and comes back after a while. Our program stays. */
final class DatabaseKilledTest {

    @Test
    @Tag("D04")
    void whatWasAcknowledgedIsThereWritesAreToldToComeAgainAndItGoesOnByItself() {
        var folder = Town.folder("database-killed");
        var port = Town.freePort();
        var before = EmbeddedPostgres.start(folder, port, List.of());
        try (var town = new Town(before.login(), "database-killed")) {
            town.start(List.of());
            town.register();
            try (var writers = new Writers(town)) {
                writers.awaitAcknowledged(30);
                kill(before.pid());
                writers.awaitRefusedOfEachSort(3);
                before.close();
                try (var after = EmbeddedPostgres.start(folder, port, List.of())) {
                    assertThat(after.login()).isEqualTo(before.login());
                    writers.awaitAcknowledged(30);
                    writers.finish();
                    assertThat(writers.refused())
                            .isNotEmpty()
                            .allMatch(refusal -> refusal.answer().isTrouble());
                    assertThat(writers.unanswered()).isEmpty();
                    assertThat(town.program().isRunning()).isTrue();
                    town.everythingIsThereOnce(writers.acknowledged());
                    town.program().kill();
                }
            }
        } finally {
            before.close();
        }
    }

    private static void kill(long pid) {
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        await().atMost(Town.PATIENCE).until(() -> !postmaster.isAlive());
    }
}
