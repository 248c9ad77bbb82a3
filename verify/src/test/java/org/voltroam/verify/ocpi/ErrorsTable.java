package org.voltroam.verify.ocpi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables of docs/errors.md: what is promised for each kind of bad input, and so what the tests expect. */
public final class ErrorsTable {

    private static final Path DOCUMENT = Path.of("../docs/errors.md");

    private ErrorsTable() {}

    /** The rows of the table below a heading, each as its cells; a case stands in backticks in the first. */
    public static List<List<String>> below(String heading) {
        try {
            return Files.readString(DOCUMENT)
                    .lines()
                    .dropWhile(line -> !line.equals("## " + heading))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| `"))
                    .map(ErrorsTable::cells)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1))
                .map(cell -> cell.strip().replace("`", ""))
                .skip(1)
                .toList();
    }
}
