package org.voltroam.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private final Path folder = TestPostgres.folder("postgres-embedded");

    @BeforeEach
    @AfterEach
    void clean() {
        TestPostgres.delete(folder);
    }

    private static List<String> facts(EmbeddedPostgres server) {
        try (var database = Database.open(server.login(), "facts", 2)) {
            database.sql().update("CREATE SCHEMA IF NOT EXISTS facts");
            database.sql().update("CREATE TABLE IF NOT EXISTS fact (name text)");
            database.sql().update("INSERT INTO fact VALUES ('run')");
            assertThat(database.risks()).isEmpty();
            return database.sql().list("SELECT name FROM fact", row -> row.getString(1));
        }
    }

    @Test
    void itStartsTwiceInARowAndKeepsItsData() throws IOException {
        var begin = System.nanoTime();
        try (var server = EmbeddedPostgres.start(folder)) {
            System.out.printf("first start of PostgreSQL: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            assertThat(facts(server)).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(server.login().toString()).doesNotContain(server.login().password());
        }
        begin = System.nanoTime();
        try (var server = EmbeddedPostgres.start(folder)) {
            System.out.printf("later start of PostgreSQL: %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            assertThat(facts(server)).hasSize(2);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (var server = EmbeddedPostgres.start(folder)) {
            var login = new Login(server.login().url(), server.login().user(), "wrong");
            assertThatThrownBy(() -> login.connect("")).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSecondProgramOnTheSameDirectoryIsToldWhoIsThere() throws Exception {
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(server.pid()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            var other = child();
            assertThat(new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("in use by process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void whatWasHalfDoneIsDoneAgain() throws IOException {
        for (var unfinished : List.of("binaries.unfinished", "cluster.unfinished")) {
            Files.createDirectories(folder.resolve(unfinished).resolve("bin"));
            Files.writeString(folder.resolve(unfinished).resolve("bin").resolve("initdb"), "half a file");
        }
        Files.writeString(folder.resolve("password"), "of a cluster that never was");
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(facts(server)).hasSize(1);
        }
    }

    @Test
    void afterAKilledServerTheNextStartRecovers() {
        try (var server = EmbeddedPostgres.start(folder)) {
            facts(server);
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
        }
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(facts(server)).hasSize(2);
        }
    }

    @Test
    void aSignOfAServerThatIsNoMoreDoesNotHinder() throws IOException {
        try (var server = EmbeddedPostgres.start(folder)) {
            facts(server);
        }
        var somebodyElse = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.resolve("cluster").resolve("postmaster.pid"), somebodyElse + "\n/somewhere\n");
        try (var server = EmbeddedPostgres.start(folder)) {
            assertThat(facts(server)).hasSize(2);
        }
    }

    @Test
    void aServerWhoseProgramIsKilledEndsByItselfAndAnImpatientSuccessorStopsIt() throws Exception {
        var program = child();
        var in = program.getInputStream();
        var said = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            said.append((char) next);
        }
        var server = ProcessHandle.of(Long.parseLong(said.toString())).orElseThrow();
        program.destroyForcibly().waitFor();
        try (var successor = EmbeddedPostgres.start(folder)) {
            assertThat(facts(successor)).hasSize(1);
        }
        assertThat(server.isAlive()).isFalse();

        var second = child();
        assertThat(second.getInputStream().read()).isPositive();
        var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst();
        var orphan = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        second.destroyForcibly().waitFor();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !orphan.isAlive());
    }

    private Process child() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Program.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        process.onExit().orTimeout(100, TimeUnit.SECONDS);
        return process;
    }

    /** Starts a server, says its process id, and stays until it is killed. */
    static final class Program {
        private Program() {}

        public static void main(String... folder) throws InterruptedException {
            try {
                System.out.println(EmbeddedPostgres.start(Path.of(folder[0])).pid());
                Thread.currentThread().join();
            } catch (IllegalStateException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
