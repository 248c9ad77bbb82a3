package org.voltroam.verify.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule about money. Its tag is its id with {@code MON-} before it, since OCPI has ids that look the same.
 *
 * @param id such as {@code TAR-04}
 * @param rule in words
 * @param source where it comes from; "ours" where we set it ourselves
 */
record MoneyRule(String id, String area, String rule, String source) {

    private static final Path INSIDE = Path.of("shared/data/money/requirements.csv");

    /** All rules in the order of the list; empty, with a notice, where the list is not beside the project. */
    static Optional<List<MoneyRule>> all() {
        var list = Stream.of("../..", "../../..")
                .map(up -> Path.of(up).resolve(INSIDE))
                .filter(Files::isRegularFile)
                .findFirst();
        if (list.isEmpty()) {
            System.out.println("skipped: the list of requirements is not in " + INSIDE);
        }
        return list.map(MoneyRule::read);
    }

    private static List<MoneyRule> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(Requirement::cells).map(MoneyRule::of).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MoneyRule of(List<String> cells) {
        return new MoneyRule(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
}
