package org.voltroam.app.money;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.lint.LintFinding;
import org.voltroam.domain.catalog.tariff.lint.LintFinding.Severity;
import org.voltroam.domain.catalog.tariff.lint.Setting;
import org.voltroam.domain.catalog.tariff.lint.TariffLint;

/**
 * The tariffs of a file and what is wrong with them.
 *
 * @param lines one for each finding, with its JSON pointer into the file, and a count
 */
public record LintedFile(List<String> lines, boolean hasErrors) {

    /** @throws Unusable when a file cannot be read or has no tariff */
    public static LintedFile of(
            Path file, @Nullable String country, @Nullable BigDecimal power, @Nullable Path previous) {
        var old = previous == null ? List.<Tariff>of() : tariffs(Document.read(previous));
        var lines = new ArrayList<String>();
        int errors = 0;
        var items = Document.read(file).items();
        for (var item : items) {
            for (var tariff : tariffs(item)) {
                var setting = new Setting(country, power, before(old, tariff));
                for (var finding : TariffLint.check(tariff, setting)) {
                    lines.add(line(item.pointer(), finding));
                    errors += finding.code().severity() == Severity.ERROR ? 1 : 0;
                }
            }
        }
        lines.add(items.size() + " tariffs, " + errors + " errors, " + (lines.size() - errors) + " warnings");
        return new LintedFile(List.copyOf(lines), errors > 0);
    }

    private static List<Tariff> tariffs(Document document) {
        var tariffs = new ArrayList<Tariff>();
        for (var item : document.items()) {
            tariffs.addAll(item.tariffs(OcpiVersion.ofTariff(item.json())).value());
        }
        return tariffs;
    }

    private static @Nullable Tariff before(List<Tariff> previous, Tariff tariff) {
        return previous.stream()
                .filter(old -> old.id().equals(tariff.id()))
                .findFirst()
                .orElse(null);
    }

    private static String line(String pointer, LintFinding finding) {
        return pointer + finding.pointer() + " "
                + finding.code().severity().name().toLowerCase(Locale.ROOT) + " "
                + finding.code().text() + ": " + finding.text();
    }
}
