package org.voltroam.testkit.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.shape.Judgement;
import org.voltroam.protocol.ocpp.station.Csms;
import org.voltroam.protocol.ocpp.station.StationDirectory.PasswordCheck;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.v16.V16;
import org.voltroam.protocol.ocpp.v201.V201;
import org.voltroam.protocol.ocpp.v21.V21;
import org.voltroam.testkit.net.MemorySockets;

/** Whatever a station sends, nothing escapes, it is answered or not, and no other station notices. Seeded: each run is the same. */
final class FuzzTest {

    private static final int ROUNDS = 3_000;

    /** What breaks readers: structure, escapes, signs, exponents, halves of characters. */
    private static final String ODD = "[]{}\",:\\0-9eE+.tfn\u0000\u001f\u00e9\ud83d\ude00\ud83d ";

    private static final List<String> VALUES = List.of(
            "null",
            "[]",
            "{}",
            "-1",
            "1e99",
            "1e999999999",
            "99999999999999999999",
            "\"\"",
            "true",
            "\"\\ud800\"",
            "0.1",
            "\"0000-00-00T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "[[[[]]]]",
            "{\"vendorId\":7}");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeOperator operator = new FakeOperator().card("GOOD", TokenVerdict.Status.ACCEPTED);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "ocpp1.6, ocpp16, LENIENT",
        "ocpp2.0.1, ocpp201, LENIENT",
        "ocpp2.0.1, ocpp201, STRICT",
        "ocpp2.1, ocpp21, LENIENT",
        "ocpp2.1, ocpp21, STRICT"
    })
    @Tag("OCPP-FUZ-01")
    void mutatedMessagesAreAnsweredOrNotAndNobodyElseNotices(String version, String folder, Judgement judgement)
            throws Exception {
        var good = messages(folder);
        var random = new Random(42);
        try (var pair = new Pair(version, judgement)) {
            for (int i = 0; i < ROUNDS; i++) {
                pair.say(mutated(good.get(random.nextInt(good.size())), random));
                if (i % 50 == 0) {
                    pair.bothGoOn();
                }
            }
            pair.bothGoOn();
        }
        assertThat(operator.journal()).noneMatch(line -> line.contains(" failed "));
    }

    @ParameterizedTest
    @CsvSource({"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    @Tag("OCPP-FUZ-02")
    void deepAndHugeMessagesAreRefused(String version) throws Exception {
        try (var pair = new Pair(version, Judgement.LENIENT)) {
            pair.say("[2,\"deep\",\"DataTransfer\"," + "[".repeat(10_000) + "]".repeat(10_000) + "]");
            assertThat(pair.next()).startsWith("[4,\"deep\",");
            pair.say("[".repeat(10_000));
            assertThat(pair.next()).startsWith("[4,\"-1\",");
            pair.say("[2,\"huge\",\"DataTransfer\",{\"vendorId\":\"" + "x".repeat(10_000_000) + "\"}]");
            assertThat(pair.next()).startsWith("[4,\"huge\",");
            pair.bothGoOn();
        }
    }

    @ParameterizedTest
    @CsvSource({"ocpp1.6", "ocpp2.0.1", "ocpp2.1"})
    void randomBytesAreAnsweredOrNotAndNobodyElseNotices(String version) throws Exception {
        var random = new Random(7);
        try (var pair = new Pair(version, Judgement.LENIENT)) {
            for (int i = 0; i < 500; i++) {
                var bytes = new byte[random.nextInt(1, 200)];
                random.nextBytes(bytes);
                pair.say(new String(bytes, StandardCharsets.ISO_8859_1));
            }
            pair.bothGoOn();
        }
    }

    private static List<String> messages(String folder) throws IOException {
        var all = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/test/resources", folder))) {
            for (var file : files.sorted().toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("S: "))
                        .map(line -> line.substring(3))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** A few letters changed, a value exchanged, a part cut out or repeated. */
    private static String mutated(String good, Random random) {
        var text = new StringBuilder(good);
        for (int change = random.nextInt(1, 4); change > 0 && text.length() > 4; change--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(1, 20));
            switch (random.nextInt(5)) {
                case 0 -> text.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(at, text.substring(at, end));
                default -> exchangeValue(text, at, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return text.toString();
    }

    private static void exchangeValue(StringBuilder text, int from, String value) {
        var colon = text.indexOf(":", from);
        if (colon >= 0) {
            var end = colon + 1;
            while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            text.replace(colon + 1, end, value);
        }
    }

    /** One station that says anything, and one that behaves. */
    private final class Pair implements AutoCloseable {

        private final Caller odd = new Caller();
        private final Caller calm = new Caller();
        private final WebSocket oddSocket;
        private final WebSocket calmSocket;
        private int asked;

        Pair(String version, Judgement judgement) {
            var clock = InstantSource.fixed(Street.NOON);
            var ids = new AtomicInteger();
            var csms = new Csms(
                    station -> Optional.of(PasswordCheck.of("volt")),
                    operator,
                    List.of(new V16(clock), new V201(clock, judgement), new V21(clock, judgement)),
                    RpcTerms.usual(threads, () -> "csms-" + ids.incrementAndGet()));
            var net = new MemorySockets(csms, threads);
            oddSocket = net.connect(Street.handshake("CS1", "volt"), List.of(version), odd);
            calmSocket = net.connect(Street.handshake("CS2", "volt"), List.of(version), calm);
        }

        void say(String text) {
            oddSocket.send(text);
        }

        String next() throws InterruptedException {
            return odd.next();
        }

        /** Everything said before has been answered by then, with what is an answer. */
        void bothGoOn() throws InterruptedException {
            var id = "good-" + asked++;
            calmSocket.send("[2,\"" + id + "\",\"Heartbeat\",{}]");
            assertThat(calm.next()).startsWith("[3,\"" + id + "\",");
            oddSocket.send("[2,\"" + id + "\",\"Heartbeat\",{}]");
            var heard = odd.next();
            while (!heard.startsWith("[3,\"" + id + "\",")) {
                assertThat(heard).matches(text -> text.startsWith("[3,\"") || text.startsWith("[4,\""));
                assertThat(heard).as("there is room for it").doesNotContain("\"" + id + "\"");
                heard = odd.next();
            }
        }

        @Override
        public void close() {
            oddSocket.close(1000, "");
            calmSocket.close(1000, "");
        }
    }
}
