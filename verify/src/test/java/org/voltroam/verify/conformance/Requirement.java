package org.voltroam.verify.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One rule of OCPI by its place.
 *
 * @param id such as {@code LOC-04}
 * @param versions those it holds in
 * @param role who has to keep it
 * @param clause the heading it stands under
 * @param priority P1 before P2
 */
record Requirement(String id, String versions, String module, String role, String clause, String priority) {

    private static final Path INSIDE = Path.of("shared/data/ocpi/requirements.csv");
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    /** All rules in the order of the list; empty, with a notice, where the list is not beside the project. */
    static Optional<List<Requirement>> all() {
        var list = Stream.of("../..", "../../..")
                .map(up -> Path.of(up).resolve(INSIDE))
                .filter(Files::isRegularFile)
                .findFirst();
        if (list.isEmpty()) {
            System.out.println("skipped: the list of requirements is not in " + INSIDE);
        }
        return list.map(Requirement::read);
    }

    private static List<Requirement> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(Requirement::cells).map(Requirement::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** id, version, module, role, requirement, spec_file, section, level, priority */
    private static Requirement of(List<String> cells) {
        return new Requirement(
                cells.get(0), cells.get(1).replace(";", ", "), cells.get(2), cells.get(3), cells.get(6), cells.get(8));
    }

    /** The cells of a line of such a list. */
    static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }
}
