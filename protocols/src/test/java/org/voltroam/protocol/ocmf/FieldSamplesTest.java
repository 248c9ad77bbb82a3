package org.voltroam.protocol.ocmf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.ocmf.Verification.Verdict;

/** Records of meters in the field, good and bad ones, held against what they are known to be. */
class FieldSamplesTest {

    private static final Optional<Path> SAMPLES = Stream.of("..", "../..", "../../..")
            .map(up -> Path.of(up, "shared/data/ocmf"))
            .filter(Files::isDirectory)
            .findFirst();

    private record Expected(String file, int value, boolean genuine, String algorithm) {}

    @Test
    @Tag("MON-ECH-01")
    void eachRecordIsWhatItIsKnownToBe() throws IOException {
        if (SAMPLES.isEmpty()) {
            System.out.println("skipped: no folder shared/data/ocmf");
        }
        assumeTrue(SAMPLES.isPresent());
        var wrong = new ArrayList<String>();
        var curves = new TreeSet<String>();
        var seen = 0;
        for (var expected : expected(SAMPLES.get())) {
            var file = SAMPLES.get().resolve("safe-transparenzsoftware").resolve(expected.file());
            if (!Files.exists(file)) {
                continue; // the list names files that are not handed out
            }
            var value = Transparency.read(Files.readString(file)).values().get(expected.value());
            var ocmf = Ocmf.read(value.signedData()) instanceof Ocmf.Outcome.Taken(var read) ? read : null;
            var verdict = ocmf == null || value.publicKey() == null ? null : Verification.of(ocmf, value.publicKey());
            if (expected.genuine() != (verdict instanceof Verdict.Genuine)) {
                wrong.add(expected + ": " + verdict);
            }
            if (ocmf != null && expected.genuine()) {
                curves.add(ocmf.seal().algorithm());
            }
            seen++;
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(200);
        assertThat(curves).hasSizeGreaterThanOrEqualTo(5);
    }

    /** The rows with a verdict: file, value, seven more, true or false. */
    private static List<Expected> expected(Path samples) throws IOException {
        var all = new ArrayList<Expected>();
        for (var line : Files.readAllLines(samples.resolve("manifest.csv"))) {
            var cells = line.split(",", -1);
            if (cells[9].equals("true") || cells[9].equals("false")) {
                all.add(new Expected(cells[0], Integer.parseInt(cells[1]), cells[9].equals("true"), cells[7]));
            }
        }
        return all;
    }
}
