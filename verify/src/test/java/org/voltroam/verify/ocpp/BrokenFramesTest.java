package org.voltroam.verify.ocpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.voltroam.verify.ocpi.ErrorsTable;
import org.voltroam.verify.ocpi.Town;

/** Whatever a station says, it is answered as docs/errors.md promises, may go on talking, and disturbs no other station. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenFramesTest {

    private static final Path CASES = Path.of("src/test/resources/bad-input/ocpp");
    private static final Set<String> HOME = Set.of("NL*VRM", "NL*GVB", "DE*EMO");
    private static final String GOOD = "[2,\"good\",\"Heartbeat\",{}]";

    private final Town town = new Town("world-strangers", party -> HOME.contains(party.toString()));
    private final BareStation other = station("GVB-0001");
    private BareStation broken = station("GVB-0002");

    @BeforeAll
    void settle() {
        assertThat(other.ask(GOOD)).contains("currentTime");
    }

    @AfterAll
    void close() {
        other.close();
        broken.close();
        town.close();
    }

    @TestFactory
    Stream<DynamicTest> saidByAStation() {
        return ErrorsTable.below("Said by a station").stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> check(row)));
    }

    /** @param row case, what is wrong, the id and the code of the answer, "nothing" twice where there is none */
    private void check(List<String> row) {
        broken.say(text(row.getFirst()));
        if (!row.get(2).equals("nothing")) {
            assertThat(broken.next()).startsWith("[4,\"" + row.get(2) + "\",\"" + row.get(3) + "\"");
        }
        assertThat(broken.ask(GOOD)).as("the same station goes on").startsWith("[3,\"good\"");
        assertThat(other.ask(GOOD)).as("the other station goes on").startsWith("[3,\"good\"");
    }

    @Test
    void aMessageBeyondTheLimitClosesTheConnectionAndNoOther() {
        broken.close();
        var loud = station("GVB-0002");

        loud.say("[2,\"big\",\"DataTransfer\",{\"data\":\"" + "x".repeat(600_000) + "\"}]");

        assertThat(loud.next()).isEqualTo("closed 1009");
        assertThat(other.ask(GOOD)).startsWith("[3,\"good\"");
        broken = station("GVB-0002");
    }

    @Test
    void aBinaryMessageClosesTheConnectionAndNoOther() {
        broken.close();
        var binary = station("GVB-0002");

        binary.say(ByteBuffer.wrap(new byte[] {1, 2, 3}));

        assertThat(binary.next()).isEqualTo("closed 1003");
        assertThat(other.ask(GOOD)).startsWith("[3,\"good\"");
        broken = station("GVB-0002");
    }

    @Test
    void aStationThatHasNotBootedIsAnsweredAllTheSame() {
        broken.close();
        broken = station("GVB-0002");

        assertThat(broken.ask("[2,\"early\",\"Authorize\",{\"idTag\":\"04A1B2C3D4E5F6\"}]"))
                .contains("Accepted");
    }

    @Test
    void aSecondConnectionOfAStationIsSentAwayWhileTheFirstAnswers() {
        var second = station("GVB-0002");

        assertThat(second.next()).isEqualTo("closed 1008");
        assertThat(broken.ask(GOOD)).startsWith("[3,\"good\"");
    }

    @Test
    void aStationWithTheWrongPasswordStaysOutsideAndTheRightOneInside() {
        assertThat(BareStation.refused(town, "GVB-0001", "wrong")).isEqualTo(401);
        assertThat(BareStation.refused(town, "GVB-9999", "a-password-for-tests"))
                .isEqualTo(401);
        assertThat(other.ask(GOOD)).startsWith("[3,\"good\"");
    }

    @Test
    void everyCaseIsDocumentedAndEveryDocumentedCaseIsTried() throws IOException {
        try (var files = Files.list(CASES)) {
            var tried = files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .toList();
            assertThat(ErrorsTable.below("Said by a station"))
                    .extracting(List::getFirst)
                    .containsExactlyInAnyOrderElementsOf(tried);
        }
    }

    private BareStation station(String id) {
        return BareStation.connected(town, id, "a-password-for-tests");
    }

    private static String text(String name) {
        try {
            return Town.repeated(Files.readString(CASES.resolve(name + ".txt")).strip());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
