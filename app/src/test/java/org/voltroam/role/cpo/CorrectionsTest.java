package org.voltroam.role.cpo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.voltroam.role.cpo.Yard.ADA;
import static org.voltroam.role.cpo.Yard.BOB;
import static org.voltroam.role.cpo.Yard.LEFT;
import static org.voltroam.role.cpo.Yard.token;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.Costs;
import org.voltroam.domain.journey.session.DimensionType;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import tools.jackson.databind.JsonNode;

/** CDRs that were wrong, and charges in which the station paused. */
final class CorrectionsTest {

    private final Yard yard = new Yard();

    @Test
    @Tag("CDR-05")
    void aWrongCdrIsTakenBackByACreditAndThenToldAnewWithoutAnyMark() {
        charge();
        var wrong = cdrs().getFirst();
        yard.deliver(ADA);
        yard.sent.clear();

        var told = yard.cpo.correct(wrong.id(), cheaper(wrong)).orElseThrow();
        yard.deliver(ADA);

        var posted = posted();
        assertThat(posted).hasSize(2);
        assertThat(posted.get(0).path("credit").asBoolean()).isTrue();
        assertThat(posted.get(0).path("credit_reference_id").asString())
                .isEqualTo(wrong.id().text());
        assertThat(posted.get(0).path("id").asString())
                .isEqualTo(told.credit().id().text());
        assertThat(posted.get(1).has("credit")).isFalse();
        assertThat(posted.get(1).has("credit_reference_id")).isFalse();
        assertThat(posted.get(1).path("total_cost").path("excl_vat").decimalValue())
                .isEqualByComparingTo("1");
        assertThat(cdrs()).extracting(Cdr::id).doesNotHaveDuplicates().hasSize(3);

        assertThat(yard.cpo.correct(wrong.id(), cheaper(wrong))).contains(told);
        assertThat(cdrs()).as("put right once").hasSize(3);
        assertThat(yard.cpo.correct(CdrId.of("NONE"), wrong)).isEmpty();
    }

    @Test
    void aCdrThatWasTakenBackBeforeGetsItsSuccessor() {
        charge();
        var wrong = cdrs().getFirst();
        var credit = yard.cpo.credit(wrong.id()).orElseThrow();
        var told = yard.cpo.correct(wrong.id(), cheaper(wrong)).orElseThrow();
        assertThat(told.credit()).isEqualTo(credit);
        assertThat(cdrs()).hasSize(3);
    }

    @Test
    void timeInWhichTheStationGivesNoPowerIsNotInTheParkingTimeOfTheCdr() {
        allow();
        var begun = yard.starts(LEFT, "1", null);
        yard.reports(LEFT, ConnectorState.SUSPENDED_EVSE);
        yard.later(Duration.ofHours(1));
        yard.reports(LEFT, ConnectorState.SUSPENDED_EV);
        yard.later(Duration.ofHours(1));
        yard.cpo
                .operations()
                .stopped(
                        LEFT,
                        new org.voltroam.protocol.ocpp.station.TransactionStop(
                                begun.transaction(),
                                null,
                                org.voltroam.domain.value.Energy.ofKWh("1"),
                                yard.now,
                                "Local",
                                List.of()));
        var cdr = cdrs().getFirst();
        assertThat(cdr.totalParkingTime()).isEqualByComparingTo("1");
        assertThat(cdr.periods()).hasSize(2);
        assertThat(cdr.periods().getFirst().volume(DimensionType.TIME))
                .get()
                .satisfies(hours -> assertThat(hours).isEqualByComparingTo("1"));
    }

    private void charge() {
        allow();
        var begun = yard.starts(LEFT, "1", null);
        yard.later(Duration.ofHours(1));
        yard.stops(LEFT, begun.transaction());
    }

    private void allow() {
        yard.response(BOB, Method.PUT, "tokens/receiver/DE/BOB/9", token(BOB, "9", "RFID"));
        yard.response(ADA, Method.PUT, "tokens/receiver/DE/ADA/1", token(ADA, "1", "RFID"));
    }

    private static Cdr cheaper(Cdr cdr) {
        return cdr.withCosts(new Costs(Price.of(BigDecimal.ONE, BigDecimal.ONE), null, null, null, null, null));
    }

    private List<Cdr> cdrs() {
        var all = new ArrayList<Cdr>();
        yard.store.each(Kind.CDR, all::add);
        return all;
    }

    private List<JsonNode> posted() {
        return yard.sent.stream()
                .filter(request -> request.target().endsWith("/cdrs"))
                .map(request -> Json.parse(request.body()))
                .toList();
    }
}
