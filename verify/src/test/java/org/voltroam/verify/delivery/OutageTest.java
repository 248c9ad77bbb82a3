package org.voltroam.verify.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.platform.feed.Circuit;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;

/** A partner is away for a day and comes back. */
final class OutageTest {

    private static final EvseStatus[] STATUSES = {EvseStatus.AVAILABLE, EvseStatus.CHARGING, EvseStatus.BLOCKED};

    @Test
    @Tag("O03")
    @Tag("O04")
    @Tag("TRN-22")
    void afterADayAwayEachEvseArrivesOnceWithItsNewestStatusAndEveryCdrOnce() {
        awayForADay(60, 48);
    }

    @ParameterizedTest
    @Tag("nightly")
    @Tag("O04")
    @ValueSource(ints = {10_000})
    void afterADayAwayAtFullScale(int evses) {
        awayForADay(evses, 100);
    }

    private static void awayForADay(int evses, int steps) {
        try (var street = new Street(evses)) {
            street.emsp.shut();
            var cdrs = new ArrayList<String>();
            for (int step = 0; step < steps; step++) {
                street.later(Duration.ofDays(1).dividedBy(steps));
                for (int evse = 1; evse <= evses; evse++) {
                    street.status(evse, STATUSES[(evse + step) % STATUSES.length]);
                }
                cdrs.add("CDR-" + step);
                street.cpo.store().commit(Change.put(Kind.CDR, street.cdr("CDR-" + step)));
            }
            // the other partner has everything before the first one is back
            await().atMost(Street.PATIENCE).until(() -> hasNewest(street, street.other, evses));
            await().atMost(Street.PATIENCE).until(() -> {
                street.later(Duration.ofSeconds(1));
                return street.cpo.standing(Street.EMSP).circuit() instanceof Circuit.Open;
            });
            assertThat(street.cpo.standing(Street.EMSP).waiting())
                    .as("the backlog is what changed, not how often")
                    .isLessThanOrEqualTo(evses + steps + 10);
            street.emsp.heard().clear();

            street.emsp.open();
            await().atMost(Street.PATIENCE).until(() -> {
                street.later(Duration.ofSeconds(1));
                return street.isDrained();
            });

            assertThat(hasNewest(street, street.emsp, evses)).isTrue();
            assertThat(patched(street.emsp))
                    .allSatisfy((evse, times) -> assertThat(times).hasSize(1));
            assertThat(posted(street.emsp)).containsExactlyInAnyOrderElementsOf(cdrs);
            assertThat(street.emsp.store().page(Kind.CDR, Query.first(1000)).total())
                    .isEqualTo(steps);
            assertThat(patched(street.other))
                    .allSatisfy((evse, times) -> assertThat(times).isSorted());
            assertThat(street.cpo.standing(Street.EMSP).circuit()).isEqualTo(Circuit.closed());
        }
    }

    private static boolean hasNewest(Street street, House house, int evses) {
        return IntStream.rangeClosed(1, evses)
                .allMatch(evse -> street.status(house, evse) == street.status(street.cpo, evse));
    }

    /** By path, the last_updated of each PATCH in the order they came. */
    private static Map<String, List<Instant>> patched(House house) {
        var all = new HashMap<String, List<Instant>>();
        for (var request : house.heard()) {
            if (request.method() == Method.PATCH) {
                all.computeIfAbsent(request.path(), path -> new ArrayList<>())
                        .add(Instant.parse(text(request, "last_updated")));
            }
        }
        return all;
    }

    private static List<String> posted(House house) {
        return house.heard().stream()
                .filter(request ->
                        request.method() == Method.POST && request.path().contains("/cdrs"))
                .map(request -> text(request, "id"))
                .toList();
    }

    private static String text(Request request, String field) {
        return Json.parse(request.body()).path(field).asString();
    }
}
