package org.voltroam.domain.catalog.markup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at in a set of rules.
 *
 * <p>Who charges abroad may not pay more because of the border alone (AFIR, Regulation (EU) 2023/1804, Art. 5(5)). Rules cannot name the
 * country of a driver. What they can do is to add more in one country of locations than in another, and that needs a cost that explains it.
 */
public final class MarkupLint {

    private MarkupLint() {}

    /** @param rules both, for people to compare */
    public record Warning(List<MarkupRule.Name> rules, String text) {}

    /** @param home of the eMSP, ISO 3166-1 alpha-3 */
    public static List<Warning> of(MarkupRules rules, String home, Instant moment) {
        var warnings = new ArrayList<Warning>();
        var held = rules.at(moment);
        for (var abroad : held) {
            var country = abroad.selector().country();
            if (country != null && !country.equals(home)) {
                held.stream()
                        .filter(other -> isAtHome(other, abroad, home))
                        .filter(other -> addsMore(abroad.effects(), other.effects()))
                        .forEach(other -> warnings.add(new Warning(
                                List.of(abroad.name(), other.name()),
                                "rule " + abroad.id() + " adds more in " + country + " than rule " + other.id()
                                        + " does at home: a border is no cost (AFIR Art. 5(5))")));
            }
        }
        return List.copyOf(warnings);
    }

    private static boolean isAtHome(MarkupRule other, MarkupRule abroad, String home) {
        var country = other.selector().country();
        return !other.equals(abroad)
                && (country == null || country.equals(home))
                && Objects.equals(other.selector().anywhere(), abroad.selector().anywhere());
    }

    private static boolean addsMore(@Nullable Effects abroad, @Nullable Effects home) {
        return abroad != null
                && home != null
                && (more(abroad.share().percent(), home.share().percent())
                        || more(abroad.perKWh(), home.perKWh())
                        || more(abroad.perMinute(), home.perMinute())
                        || more(abroad.perSession(), home.perSession()));
    }

    private static boolean more(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) > 0;
    }
}
