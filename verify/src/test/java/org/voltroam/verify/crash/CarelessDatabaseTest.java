package org.voltroam.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.platform.store.postgres.EmbeddedPostgres;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.verify.story.Program;
import org.voltroam.verify.story.TestDatabase;

/** A database that may forget what it has confirmed is found out at the start. */
final class CarelessDatabaseTest {

    @ParameterizedTest
    @Tag("D07")
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void theProgramRefusesToStartAndNamesTheSetting(String setting) throws IOException {
        var folder = Town.folder("careless");
        var log = folder.resolve("program.log");
        try (var database = EmbeddedPostgres.start(folder.resolve("data"), 0, List.of(setting + "=off"));
                var program = Program.start(log, Town.words(database.login(), folder, Town.freePort()))) {
            await().atMost(Town.PATIENCE).until(() -> program.ending().isPresent());
            assertThat(program.ending()).hasValue(1);
            assertThat(Files.readString(log)).contains("could forget what was acknowledged", setting + " is off");
        }
    }

    @Test
    @Tag("D07")
    void inDevelopmentItStartsWarnsAndSaysSo() throws IOException {
        var folder = Town.folder("careless-development");
        try (var database = EmbeddedPostgres.start(folder.resolve("data"), 0, List.of("fsync=off"));
                var town = new Town(database.login(), "careless-town")) {
            town.start(List.of());
            assertThat(health(town)).contains("\"durable\":false", "fsync is off");
            assertThat(town.log()).contains("not durable", "fsync is off");
            town.program().kill();
        }
    }

    @Test
    @Tag("D07")
    void aDurableOneIsSaidToBeSo() {
        try (var town = new Town(TestDatabase.fresh(), "careful")) {
            town.start(List.of());
            assertThat(health(town)).contains("\"durable\":true");
        }
    }

    /** Not everything is ready: half of the town lives elsewhere, and has not come. */
    private static String health(Town town) {
        var response = town.api().http().handle(Request.get(town.api().origin() + "/api/health"));
        return Json.parse(response.body()).toString();
    }
}
