package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.BOB;
import static org.voltroam.role.cpo.Yard.CPO;
import static org.voltroam.role.cpo.Yard.LEFT;
import static org.voltroam.role.cpo.Yard.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import tools.jackson.databind.JsonNode;

/** What a CPO tells its eMSPs of where it is, what it costs, and what was charged. */
final class PublicationTest {

    private static final String BEFORE = "2026-03-01T10:00:00Z";

    private static final String TARIFF_OF_LATER = """
            {"country_code": "NL", "party_id": "ONE", "id": "T1", "currency": "EUR", "elements": [
              {"price_components": [{"type": "ENERGY", "price": 0.95, "step_size": 1}]}], "last_updated": "2026-03-14T12:00:00Z"}""";

    private final Yard yard = new Yard();

    @Test
    @Tag("LOC-09")
    void aLocationAnEvseAndAConnectorAreReadOneByOneAndAListHoldsThemWhole() {
        yard.reports(LEFT, ConnectorState.CHARGING);

        assertThat(get("locations/sender/L1").path("evses")).hasSize(2);
        assertThat(get("locations/sender/L1/E1").path("uid").asString()).isEqualTo("E1");
        assertThat(get("locations/sender/L1/E1/1").path("standard").asString()).isEqualTo("IEC_62196_T2");
        assertThat(yard.response(ADA, Method.GET, "locations/sender/L1/E9", "").status())
                .isEqualTo(404);

        var news = get("locations/sender?date_from=2026-03-14T11:59:00Z");
        assertThat(news).hasSize(1);
        assertThat(news.get(0).path("evses")).hasSize(2);
        assertThat(get("locations/sender?date_from=2026-03-14T12:01:00Z")).isEmpty();
    }

    /** That it is to be out of order by now is no status: what a station says is. */
    @Test
    @Tag("LOC-20")
    void aScheduledStatusChangesNothingUntilTheStationReportsOne() {
        var scheduled = yard.location().toString();
        yard.store.commit(
                Change.put(
                        Kind.LOCATION,
                        Yard.location(
                                scheduled.replaceFirst(
                                        "\"status\":\"AVAILABLE\"",
                                        "\"status\":\"AVAILABLE\",\"status_schedule\":[{\"period_begin\":\"2026-03-14T11:00:00Z\",\"status\":\"OUTOFORDER\"}]"))));
        yard.later(Duration.ofHours(1));
        var shown = get("locations/sender/L1/E1");
        assertThat(shown.path("status_schedule")).hasSize(1);
        assertThat(shown.path("status").asString()).isEqualTo("AVAILABLE");

        yard.sent.clear();
        yard.reports(LEFT, ConnectorState.FAULTED);
        yard.deliver(ADA);

        assertThat(yard.sent)
                .extracting(Request::method, Request::path)
                .contains(tuple(Method.PATCH, "/locations/NL/ONE/L1/E1"));
        assertThat(get("locations/sender/L1/E1").path("status").asString()).isEqualTo("OUTOFORDER");
    }

    @Test
    @Tag("TAR-01")
    void aNewOrChangedTariffIsPutAndOneThatIsGoneIsDeleted() {
        yard.deliver(ADA);
        assertThat(told("tariffs")).containsExactly("PUT /tariffs/NL/ONE/T1");

        yard.store.commit(Change.put(Kind.TARIFF, tariff()));
        yard.deliver(ADA);
        assertThat(told("tariffs")).containsExactly("PUT /tariffs/NL/ONE/T1", "PUT /tariffs/NL/ONE/T1");

        yard.store.commit(new Change.Removed<>(Kind.TARIFF, tariff()));
        yard.deliver(ADA);
        assertThat(told("tariffs")).last().asString().isEqualToIgnoringCase("DELETE /tariffs/NL/ONE/T1");
    }

    @Test
    @Tag("TAR-01")
    void aPartnerThatNeverHadTheTariffIsAsItShouldBe() {
        yard.store.commit(new Change.Removed<>(Kind.TARIFF, tariff()));
        yard.status = 404;

        assertThat(yard.deliver(ADA)).last().asString().contains("Delivered");
    }

    @Test
    @Tag("CDR-03")
    void everyCdrHasAnIdOfItsOwnThatIsNotTooLong() {
        var reference = "a".repeat(36);
        charge(reference);
        charge(reference);
        charge("b".repeat(40));

        var ids = all(Kind.CDR).stream().map(cdr -> cdr.id().text()).toList();
        assertThat(ids)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).hasSizeLessThanOrEqualTo(36));
        for (var cdr : all(Kind.CDR)) {
            assertThat(yard.cpo.credit(cdr.id()).orElseThrow().id().text())
                    .hasSizeLessThanOrEqualTo(39)
                    .isNotIn(ids);
        }
        assertThat(all(Kind.CDR)).hasSize(6);
    }

    @Test
    @Tag("CDR-08")
    void whatChangesDuringAChargeIsNotInItsCdr() {
        yard.command(
                ADA,
                "START_SESSION",
                "\"location_id\": \"L1\", \"evse_uid\": \"E1\", \"token\": " + token(ADA, "CARD", "APP_USER"));
        var transaction = yard.starts(LEFT, "CARD", null).transaction();
        var dearer = Yard.tariff(TARIFF_OF_LATER);
        yard.store.commit(
                Change.put(Kind.TARIFF, dearer),
                Change.put(
                        Kind.LOCATION, Yard.location(yard.location().toString().replace("Dam 1", "Dam 2"))));
        yard.later(Duration.ofHours(1));
        yard.stops(LEFT, transaction);

        var cdr = all(Kind.CDR).getFirst();
        assertThat(cdr.location().address()).isEqualTo("Dam 1");
        assertThat(cdr.tariffs()).hasSize(1).doesNotContain(dearer);
        assertThat(cdr.costs().total().beforeTaxes()).isEqualByComparingTo("1.25");
    }

    @Test
    @Tag("CDR-20")
    void anEmspReadsTheCdrsOfItsOwnDriversOnly() {
        charge("one");

        assertThat(get("cdrs/sender")).hasSize(1);
        assertThat(yard.ask(BOB, Method.GET, "cdrs/sender", "").path("data")).isEmpty();
    }

    private void charge(String reference) {
        yard.command(
                ADA,
                "START_SESSION",
                "\"location_id\": \"L1\", \"evse_uid\": \"E1\", \"authorization_reference\": \"%s\", \"token\": %s"
                        .formatted(reference, token(ADA, "CARD", "APP_USER")));
        var transaction = yard.starts(LEFT, "CARD", null).transaction();
        yard.later(Duration.ofHours(1));
        yard.stops(LEFT, transaction);
    }

    private Tariff tariff() {
        return yard.cpo
                .member()
                .directory()
                .tariff(new Owned<>(CPO, TariffId.of("T1")))
                .orElseThrow();
    }

    private List<String> told(String module) {
        return yard.sent.stream()
                .filter(request -> request.path().startsWith("/" + module + "/"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    private JsonNode get(String path) {
        return yard.ask(ADA, Method.GET, path, "").path("data");
    }

    private List<Cdr> all(Kind<Cdr> kind) {
        var all = new ArrayList<Cdr>();
        yard.store.each(kind, all::add);
        return all;
    }

    @Test
    @Tag("LOC-01")
    void aChangeOfAnEvseIsAChangeOfItsLocationAndOfNoOtherEvse() {
        yard.later(Duration.ofMinutes(5));
        yard.reports(LEFT, ConnectorState.CHARGING);

        var location = get("locations/sender/L1");
        assertThat(location.path("last_updated").asString()).isEqualTo("2026-03-14T12:05:00Z");
        assertThat(location.path("evses").get(0).path("last_updated").asString())
                .isEqualTo("2026-03-14T12:05:00Z");
        assertThat(location.path("evses").get(1).path("last_updated").asString())
                .isEqualTo(BEFORE);
    }
}
