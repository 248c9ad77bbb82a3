package org.voltroam.verify.foreign;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.voltroam.platform.engine.Engine;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import tools.jackson.databind.JsonNode;

/** The eMSP of partner.py: Python, FastAPI and extrawest-ocpi, in a virtual environment below target. */
final class ForeignEmsp implements AutoCloseable {

    static final String INVITATION = "an-invitation-of-the-foreign-emsp";

    private static final Path FILES = Path.of("src/test/resources/foreign").toAbsolutePath();
    private static final Path HOME = Path.of("target/foreign").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Engine engine;
    private final Process process;
    private final int port;

    ForeignEmsp(Engine engine, String card) {
        this.engine = engine;
        this.port = freePort();
        this.process = run(
                HOME.resolve("partner-" + port + ".log").toFile(),
                python(),
                FILES.resolve("partner.py").toString(),
                Integer.toString(port),
                INVITATION,
                card);
        await().atMost(PATIENCE).until(() -> asked("/test/kept/cdrs").isPresent());
    }

    /** Installs the library where it is not yet; false, with the reason printed, where that cannot be done. */
    static boolean isInstalled() {
        try {
            Files.createDirectories(HOME);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var installed = works(python(), "-c", "import py_ocpi, uvicorn")
                || (works("python3", "-m", "venv", HOME.resolve("venv").toString())
                        && works(
                                python(),
                                "-m",
                                "pip",
                                "install",
                                "-r",
                                FILES.resolve("requirements.txt").toString())
                        && works(python(), "-c", "import py_ocpi, uvicorn"));
        if (!installed) {
            System.out.println(
                    "SKIPPED: no Python 3.10 to 3.12 with extrawest-ocpi; see " + HOME.resolve("install.log"));
        }
        return installed;
    }

    private static String python() {
        return HOME.resolve("venv/bin/python").toString();
    }

    private static boolean works(String... words) {
        try {
            var process = run(HOME.resolve("install.log").toFile(), words);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (UncheckedIOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Process run(File log, String... words) {
        try {
            return new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String versions() {
        return origin() + "/ocpi/versions";
    }

    /** What the library has read, judged and handed over, as its own models write it. */
    JsonNode kept(String module) {
        return asked("/test/kept/" + module).orElseThrow();
    }

    /** It registers with our invitation, and tells the credentials it was given. */
    JsonNode register(String versions, String token) {
        var body = Json.object().put("versions", versions).put("token", token);
        return said(Request.json(Method.POST, origin() + "/test/register", Json.bytes(body)));
    }

    /** It reads a list of ours into its models. */
    JsonNode pull(String module) {
        return said(Request.of(Method.GET, origin() + "/test/pull/" + module));
    }

    /** The library pushes its token to us. */
    JsonNode push() {
        return said(Request.json(Method.POST, origin() + "/test/push", Json.bytes(Json.object())));
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    private JsonNode said(Request request) {
        var response = engine.client().handle(request);
        return Json.tryParse(response.body()).orElseThrow(() -> new AssertionError(request + ": " + response.text()));
    }

    private Optional<JsonNode> asked(String path) {
        try {
            var response = engine.client().handle(Request.of(Method.GET, origin() + path));
            return Json.tryParse(response.body()).filter(body -> response.status() == 200);
        } catch (NoResponse notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
