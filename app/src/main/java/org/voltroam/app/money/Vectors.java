package org.voltroam.app.money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Violations;

/**
 * A folder of cases that two parties agree on, each a JSON file with what is given and what is expected.
 *
 * <p>Its {@code kind} says how it is read: {@code price} (tariffs and a CDR give totals), {@code segmentation} (meter readings and a
 * tariff give charging periods), {@code cdr-check} (a CDR and what is known around it give findings). A manifest is left out.
 */
public final class Vectors {

    private static final String MANIFEST = "manifest.json";

    private Vectors() {}

    /** @throws IOException when the folder cannot be read */
    public static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith(MANIFEST))
                    .sorted()
                    .toList();
        }
    }

    public static Outcome judge(Path file) {
        try {
            var json = Document.read(file).json();
            if (!json.isObject()) {
                return new Outcome.Unreadable("a case is an object");
            }
            var fields = Fields.of(json, "", new Violations());
            return switch (Objects.requireNonNullElse(fields.string("kind", 40), "")) {
                case "price" -> Outcome.of(PriceVector.differences(new TariffVector(json)));
                case "segmentation" -> Outcome.of(SegmentVector.differences(new TariffVector(json)));
                case "cdr-check" -> Outcome.of(CheckVector.differences(file, json));
                case String other -> new Outcome.Unreadable("its kind \"" + other + "\" is unknown");
            };
        } catch (Unusable unusable) {
            return new Outcome.Unreadable(Objects.toString(unusable.getMessage()));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException broken) {
            return new Outcome.Unreadable("it is no case: " + broken.getMessage());
        }
    }
}
