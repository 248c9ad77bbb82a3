package org.voltroam.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.store.postgres.Login;
import org.voltroam.platform.work.FaultPoint;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.stage.world.WorldFiles;
import org.voltroam.verify.story.Api;
import org.voltroam.verify.story.Program;
import tools.jackson.databind.JsonNode;

/** A hub and an eMSP in a program that dies and is started again, and a CPO and another eMSP that live on. */
final class Town implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Nobody has to wait for longer, whatever goes on. */
    private static final Duration CALL = Duration.ofSeconds(10);

    private static final Path WORLD = Path.of("src/test/resources/world-crash").toAbsolutePath();

    private final Engine engine = Engine.start(Limits.standard());
    private final Login database;
    private final Path folder;
    private final int port = freePort();
    private final Write.Party parties;
    private @Nullable Program program;

    /**
     * What somebody was answered.
     *
     * @param located whether it says where the object is; a hub makes a new URL each time
     */
    record Answer(int http, int status, boolean located) {

        boolean isAcknowledged() {
            return http == 200 && status == 1000;
        }

        /** The request may be right, and is to come again. */
        boolean isTrouble() {
            return http == 503 || status / 1000 == 3;
        }
    }

    Town(Login database, String name) {
        this.database = database;
        this.folder = folder(name);
        var world = WorldFiles.read(WORLD);
        this.parties = new Write.Party(
                new Stranger(engine, world.member(PartyId.parse("NL*TST")).orElseThrow()),
                new Stranger(engine, world.member(PartyId.parse("DE*TST")).orElseThrow()));
    }

    static Path folder(String name) {
        try {
            return Files.createDirectories(
                    Path.of("target", name + "-" + System.nanoTime()).toAbsolutePath());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The words with which the program is started on a database. */
    static List<String> words(Login database, Path folder, int port) {
        return List.of(
                "up",
                "--only",
                "NL*VRM,DE*EMO",
                "--port",
                Integer.toString(port),
                "--world",
                WORLD.toString(),
                "--no-stations",
                "--no-first-charge",
                "--requests-per-second",
                "0",
                "--key",
                folder.resolve("voltroam.key").toString(),
                "--db",
                database.url() + "?user=" + database.user() + "&password=" + database.password());
    }

    /** @param properties what is armed in it, or nothing */
    void start(List<String> properties) {
        var words = new ArrayList<>(words(database, folder, port));
        words.add("--development");
        var quickly = new ArrayList<>(properties);
        quickly.add("-XX:TieredStopAtLevel=1"); // none of them lives long
        program = Program.start(folder.resolve("program.log"), quickly, words);
        await().atMost(PATIENCE).until(() -> api().get("/api/ledger").isPresent());
    }

    void register() {
        List.of(parties.cpo(), parties.emsp()).forEach(party -> party.register(origin() + "/nl-vrm/ocpi/versions"));
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("program.log"));
    }

    Program program() {
        if (program == null) {
            throw new IllegalStateException("not started");
        }
        return program;
    }

    /** Sends it until the program, as it was told, has died of it. */
    void diesOf(Write write) {
        await().atMost(PATIENCE).until(() -> {
            send(write);
            return program().ending().isPresent();
        });
        assertThat(program().ending()).hasValue(FaultPoint.EXIT);
    }

    /** Empty when no answer came. */
    Optional<Answer> send(Write write) {
        return said(write.request(parties, this));
    }

    /** Sends it until it is acknowledged. */
    Answer insist(Write write) {
        return await().atMost(PATIENCE)
                .until(
                        () -> send(write),
                        answer -> answer.filter(Answer::isAcknowledged).isPresent())
                .orElseThrow();
    }

    private Optional<Answer> said(Request request) {
        try {
            var response = engine.client(CALL).handle(request);
            return Optional.of(new Answer(
                    response.status(),
                    Envelope.statusOf(response.body()),
                    response.headers().first("Location").isPresent()));
        } catch (NoResponse none) {
            return Optional.empty();
        }
    }

    /** What the first stranger was told, by id. */
    Stranger cpo() {
        return parties.cpo();
    }

    /** All of these are there, once each, and whatever was posted sums to zero. */
    void everythingIsThereOnce(Collection<Write> writes) {
        for (var write : writes) {
            assertThat(read(write)).as(write.toString()).containsOnlyOnce("\"" + write.id() + "\"");
        }
        var cdrs = writes.stream()
                .filter(write -> write.sort() == Write.Sort.CDR)
                .distinct()
                .count();
        var ledger = api().get("/api/ledger").orElseThrow();
        assertThat(ledger.size()).isEqualTo(2);
        for (var books : ledger) {
            assertThat(books.path("verified").asBoolean(false)).isTrue();
            assertThat(books.path("entries").asInt(-1)).as(books.toString()).isEqualTo((int) cdrs);
            assertThat(StreamSupport.stream(books.path("sums").spliterator(), false))
                    .isNotEmpty()
                    .allMatch(sum -> sum.decimalValue().signum() == 0);
        }
    }

    private String read(Write write) {
        var response = engine.client(CALL).handle(write.reading(parties, this));
        return Json.tryParse(response.body())
                .map(envelope -> envelope.path("data"))
                .map(JsonNode::toString)
                .orElse("");
    }

    Api api() {
        return new Api(engine.client(CALL), origin());
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** A URL of the hub. */
    String hub(String rest) {
        return origin() + "/nl-vrm/ocpi/2.2.1/" + rest;
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
        parties.cpo().close();
        parties.emsp().close();
        engine.close();
    }
}
