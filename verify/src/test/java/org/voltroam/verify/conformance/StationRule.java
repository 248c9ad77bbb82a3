package org.voltroam.verify.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule of OCPP by its place. Its tag is its id with {@code OCPP-} before it, since OCPI has ids that look the same.
 *
 * @param id such as {@code RPC-04}
 * @param version in which it holds; all, or one, or 2.x
 * @param source the clauses it stands in; "own" where we set it ourselves
 */
record StationRule(String id, String version, String block, String source) {

    private static final Path INSIDE = Path.of("shared/data/ocpp/requirements.csv");

    /** All rules in the order of the list; empty, with a notice, where the list is not beside the project. */
    static Optional<List<StationRule>> all() {
        var list = Stream.of("../..", "../../..")
                .map(up -> Path.of(up).resolve(INSIDE))
                .filter(Files::isRegularFile)
                .findFirst();
        if (list.isEmpty()) {
            System.out.println("skipped: the list of requirements is not in " + INSIDE);
        }
        return list.map(StationRule::read);
    }

    private static List<StationRule> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(Requirement::cells).map(StationRule::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** id, version, block, requirement, source */
    private static StationRule of(List<String> cells) {
        return new StationRule(cells.get(0), cells.get(1), cells.get(2), cells.get(4));
    }
}
