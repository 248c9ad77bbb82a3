package org.voltroam.verify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Pulled;
import org.voltroam.domain.store.Query;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** What a push did not bring, a reading of the partner's list does, and only a whole list tells what is gone. */
final class PullTest {

    private static final byte[] ACCEPTED =
            "{\"status_code\": 1000, \"timestamp\": \"2026-03-01T12:00:00Z\"}".getBytes(UTF_8);
    private static final Duration MORE_THAN_A_DAY = Duration.ofHours(27);

    private final Street street = new Street(3);

    @AfterEach
    void close() {
        street.close();
    }

    @Test
    @Tag("TRN-23")
    void aPushThatWasAcknowledgedAndLostIsMadeUpForByACatchUp() {
        await().atMost(Street.PATIENCE).until(() -> wholeReadings(street.emsp) == 5);
        street.emsp.behave(request -> request.method() == Method.GET
                ? Optional.empty()
                : Optional.of(new Route.Answer(Response.json(200, ACCEPTED))));
        street.later(Duration.ofMinutes(1));
        street.status(1, EvseStatus.CHARGING);
        street.cpo.store().commit(Change.put(Kind.CDR, street.cdr("CDR-LOST")));
        await().atMost(Street.PATIENCE).until(street::isDrained);
        assertThat(street.status(street.emsp, 1)).isEqualTo(EvseStatus.UNKNOWN);

        street.emsp.cast().emsps().forEach(emsp -> emsp.pulling().catchUp(Street.CPO));
        await().atMost(Street.PATIENCE)
                .until(() -> street.status(street.emsp, 1) == EvseStatus.CHARGING
                        && street.emsp.store().page(Kind.CDR, Query.first(10)).total() == 1);

        assertThat(street.emsp.store().page(Kind.INVOICE, Query.first(10)).total())
                .isEqualTo(1);
    }

    @Test
    @Tag("MON-REC-06")
    void aCdrWhosePushWasLostIsFoundTheNextDayWithoutAnybodyAsking() {
        await().atMost(Street.PATIENCE).until(() -> wholeReadings(street.emsp) == 5);
        street.emsp.behave(request -> request.method() == Method.GET
                ? Optional.empty()
                : Optional.of(new Route.Answer(Response.json(200, ACCEPTED))));
        street.later(Duration.ofMinutes(1));
        street.cpo.store().commit(Change.put(Kind.CDR, street.cdr("CDR-LOST")));
        await().atMost(Street.PATIENCE).until(street::isDrained);
        assertThat(street.emsp.store().page(Kind.CDR, Query.first(10)).total()).isZero();

        street.later(Duration.ofHours(27)); // a day, and the tenth that partners are apart

        await().atMost(Street.PATIENCE)
                .until(() -> street.emsp.store().page(Kind.CDR, Query.first(10)).total() == 1);
    }

    @Test
    void aTokenThatTheWholeListLacksIsNotValidAnyMoreAndComesBackWhenItIsListedAgain() {
        await().atMost(Street.PATIENCE).until(() -> wholeReadings(street.cpo) >= 1 && validAtTheCpo() == 3);
        var token = valid(street.emsp).getFirst();
        street.emsp.store().commit(new Change.Removed<>(Kind.TOKEN, token));

        street.later(MORE_THAN_A_DAY);
        await().atMost(Street.PATIENCE).until(() -> validAtTheCpo() == 2);
        assertThat(street.cpo.store().page(Kind.INCIDENT, Query.first(10)).items())
                .extracting(Incident::sort)
                .containsExactly(Incident.Sort.VANISHED);

        street.emsp.store().commit(Change.put(Kind.TOKEN, token));
        await().atMost(Street.PATIENCE).until(() -> validAtTheCpo() == 3);
    }

    @Test
    @Tag("LOC-08")
    void theEvsesOfALocationThatTheWholeListLacksAreRemoved() {
        await().atMost(Street.PATIENCE).until(() -> wholeReadings(street.emsp) == 5);
        var location = street.location(street.cpo);
        var twin = street.twin(location, "GRACHT2");
        street.cpo.store().commit(Change.put(Kind.LOCATION, twin));
        await().atMost(Street.PATIENCE)
                .until(() -> street.emsp.member().directory().locations().size() == 2);
        street.cpo.store().commit(new Change.Removed<>(Kind.LOCATION, location));

        street.later(MORE_THAN_A_DAY);
        await().atMost(Street.PATIENCE).until(() -> street.status(street.emsp, 1) == EvseStatus.REMOVED);

        assertThat(street.emsp
                        .member()
                        .directory()
                        .location(twin.key())
                        .orElseThrow()
                        .evses())
                .noneMatch(evse -> evse.status().is(EvseStatus.REMOVED));
    }

    @Test
    @Tag("P02")
    void aListThatIsNotWholeDeletesNothing() {
        await().atMost(Street.PATIENCE).until(() -> wholeReadings(street.cpo) >= 1 && validAtTheCpo() == 3);
        street.emsp.behave(request -> isTokens(request)
                ? Optional.of(new Route.Answer(Response.json(200, empty()).header("X-Total-Count", "4")))
                : Optional.empty());
        var before = street.now();

        street.later(MORE_THAN_A_DAY);
        await().atMost(Street.PATIENCE)
                .until(() -> marks(street.cpo).stream()
                        .anyMatch(mark ->
                                mark.partner().equals(Street.EMSP) && mark.at().isAfter(before)));

        assertThat(validAtTheCpo()).isEqualTo(3);
    }

    @Test
    @Tag("P02")
    void linksThatRunInCirclesEndAndAreToldOf() {
        street.emsp.behave(request -> isTokens(request)
                ? Optional.of(new Route.Answer(Response.json(200, empty())
                        .header("Link", "<" + street.emsp.origin() + request.target() + ">; rel=\"next\"")))
                : Optional.empty());
        street.later(MORE_THAN_A_DAY);

        await().atMost(Street.PATIENCE)
                .until(() ->
                        marks(street.cpo).stream().anyMatch(mark -> mark.told().contains("lead on")));
    }

    private static byte[] empty() {
        return "{\"status_code\": 1000, \"timestamp\": \"2026-03-01T12:00:00Z\", \"data\": []}".getBytes(UTF_8);
    }

    private static boolean isTokens(Request request) {
        return request.method() == Method.GET && request.path().contains("/tokens");
    }

    private long validAtTheCpo() {
        return valid(street.cpo).stream()
                .filter(token -> token.party().equals(Street.EMSP))
                .count();
    }

    private static List<Token> valid(House house) {
        return house.member().directory().tokens().stream().filter(Token::valid).toList();
    }

    private static long wholeReadings(House house) {
        return marks(house).stream().filter(mark -> mark.fullAt() != null).count();
    }

    private static List<Pulled> marks(House house) {
        return house.store().page(Kind.PULLED, Query.first(100)).items();
    }
}
