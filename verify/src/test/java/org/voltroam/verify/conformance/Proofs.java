package org.voltroam.verify.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of all modules that carry the id of a rule as a JUnit tag. They are read as text, for no module sees the tests of another.
 *
 * <p>A test is tagged when it would fail if the rule were broken, the whole rule and not a part of it. The tests of one rule can be run
 * by its tag: {@code mvn test -Dgroups=LOC-04}.
 */
final class Proofs {

    private static final Pattern METHOD = Pattern.compile("\\s+(?:default )?(?:void|Stream<\\w+>) (\\w+)\\(.*");
    private static final Path TESTS = Path.of("src/test/java");

    private Proofs() {}

    /** A test, as it is found from the root of the project. */
    record Proof(Path file, String method) {

        String test() {
            return file.getFileName().toString().replace(".java", "") + "." + method;
        }
    }

    /** By the id of the rule, each list in the order of the files. */
    static Map<String, List<Proof>> below(Path root) {
        return below(root, "");
    }

    /** By the id of the rule without its prefix, which tells rules of one protocol from those of another. */
    static Map<String, List<Proof>> below(Path root, String prefix) {
        var proofs = new TreeMap<String, List<Proof>>();
        var pattern = Pattern.compile("\\s*@Tag\\(\"" + prefix + "([A-Z]{3,4}-\\d{2})\"\\)");
        for (var file : sources(root)) {
            read(root, file, pattern, proofs);
        }
        return proofs;
    }

    private static List<Path> sources(Path root) {
        try (var modules = Files.list(root)) {
            return modules.map(module -> module.resolve(TESTS))
                    .filter(Files::isDirectory)
                    .flatMap(Proofs::files)
                    .sorted()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void read(Path root, Path file, Pattern pattern, Map<String, List<Proof>> proofs) {
        var tags = new ArrayList<String>();
        for (var line : lines(file)) {
            var tag = pattern.matcher(line);
            var method = METHOD.matcher(line);
            if (tag.matches()) {
                tags.add(tag.group(1));
            } else if (method.matches()) {
                var proof = new Proof(root.relativize(file), method.group(1));
                tags.forEach(id ->
                        proofs.computeIfAbsent(id, none -> new ArrayList<>()).add(proof));
                tags.clear();
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
