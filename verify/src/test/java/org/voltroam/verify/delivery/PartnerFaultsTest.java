package org.voltroam.verify.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.EvseStatus;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Open;
import org.voltroam.platform.feed.Circuit;
import org.voltroam.protocol.http.Gateway.Route;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Peer;

/** Partners that do not do as they should, by the ids of the project's list of faults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PartnerFaultsTest {

    private final Street street = new Street(20);

    private static Optional<Route> well(Request request) {
        return Optional.empty();
    }

    @AfterEach
    void behaveAgain() {
        street.emsp.behave(PartnerFaultsTest::well);
    }

    @AfterAll
    void close() {
        street.close();
    }

    @ParameterizedTest
    @Tag("P02")
    @CsvSource(delimiter = '|', textBlock = """
            500 | {"status_code": 3000, "timestamp": "2026-03-01T12:00:00Z"}
            500 | broken
            429 | slow down
            503 | {}
            200 | <html><body>Welcome to nginx!</body></html>
            200 | {"status_code": 10
            200 | {"status_code": 3001, "timestamp": "2026-03-01T12:00:00Z"}
            """)
    void aPartnerThatAnswersWithThisGetsEverythingOnceItIsWell(int http, String body) {
        street.emsp.behave(request -> answer(Response.text(http, body)));
        street.later(Duration.ofSeconds(1));
        street.status(1, EvseStatus.CHARGING);
        street.status(2, EvseStatus.BLOCKED);
        awaitWithTime(() -> street.cpo.standing(Street.EMSP).circuit() instanceof Circuit.Open);
        assertThat(street.status(street.other, 1)).isEqualTo(EvseStatus.CHARGING);

        street.emsp.behave(PartnerFaultsTest::well);
        street.later(Duration.ofSeconds(1));
        street.status(1, EvseStatus.AVAILABLE);
        awaitWithTime(street::isDrained);

        assertThat(street.status(street.emsp, 1)).isEqualTo(EvseStatus.AVAILABLE);
        assertThat(street.status(street.emsp, 2)).isEqualTo(EvseStatus.BLOCKED);
        assertThat(street.cpo.standing(Street.EMSP).circuit()).isEqualTo(Circuit.closed());
    }

    @Test
    @Tag("P02")
    void aPartnerThatAsksForTimeIsNotCalledBeforeItIsOver() {
        street.emsp.behave(request -> answer(Response.text(429, "busy").header("Retry-After", "3600")));
        street.status(3, EvseStatus.CHARGING);
        await().atMost(Street.PATIENCE)
                .until(() -> street.cpo.standing(Street.EMSP).circuit() instanceof Circuit.Asked);
        assertThat(street.cpo.standing(Street.EMSP).circuit().told())
                .startsWith("asked not to be called before " + street.now().plusSeconds(3600));
        street.emsp.behave(PartnerFaultsTest::well);
        street.emsp.heard().clear();

        street.later(Duration.ofSeconds(3599));
        street.status(4, EvseStatus.CHARGING);
        await().atMost(Street.PATIENCE)
                .until(() -> street.status(street.other, 4) == EvseStatus.CHARGING
                        && street.cpo.standing(Street.EMSP).waiting() >= 2);
        assertThat(pushes()).isEmpty();

        street.later(Duration.ofSeconds(1));
        await().atMost(Street.PATIENCE).until(street::isDrained);
        assertThat(street.status(street.emsp, 4)).isEqualTo(EvseStatus.CHARGING);
    }

    @Test
    @Tag("P01")
    void aPartnerThatNeverAnswersDelaysNobodyElse() {
        var end = new CountDownLatch(1);
        street.emsp.behave(request -> Optional.of(new Route.Handle(never -> {
            try {
                end.await();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
            return Response.of(503);
        })));
        street.later(Duration.ofSeconds(1));
        for (int evse = 1; evse <= 20; evse++) {
            street.status(evse, EvseStatus.RESERVED);
        }
        await().atMost(Street.PATIENCE)
                .until(() -> IntStream.rangeClosed(1, 20)
                        .allMatch(evse -> street.status(street.other, evse) == EvseStatus.RESERVED));
        awaitWithTime(() -> street.cpo.standing(Street.EMSP).circuit().failures() > 0);
        end.countDown();
        street.emsp.behave(PartnerFaultsTest::well);
        awaitWithTime(street::isDrained);

        assertThat(IntStream.rangeClosed(1, 20).mapToObj(evse -> street.status(street.emsp, evse)))
                .containsOnly(EvseStatus.RESERVED);
    }

    @Test
    @Tag("P03")
    void anAnswerWithoutEndIsReadToTheLimitOnly() throws IOException {
        try (var own = new Street(2)) {
            own.emsp.shut();
            var port = Integer.parseInt(own.emsp.origin().replaceAll(".*:", ""));
            try (var endless = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> pour(endless));
                own.status(1, EvseStatus.INOPERATIVE);
                await().atMost(Street.PATIENCE).until(() -> {
                    own.later(Duration.ofSeconds(1));
                    return own.cpo.standing(Street.EMSP).circuit()
                                    instanceof Circuit.Open(var failures, var since, var next, var why)
                            && why.contains("TOO_LARGE");
                });
                assertThat(own.status(own.other, 1)).isEqualTo(EvseStatus.INOPERATIVE);
            }
        }
    }

    @Test
    @Tag("I01")
    void theSameCdrFromFiftySidesAtOnceIsOneCdrAndOneInvoice() throws InterruptedException {
        var cdr = street.cdr("CDR-TWICE");
        var replies = Collections.synchronizedList(new ArrayList<Reply<Boolean>>());
        var threads = IntStream.range(0, 50)
                .mapToObj(number -> Thread.ofVirtual().start(() -> replies.add(toEmsp(peer -> peer.post(cdr)))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(replies).hasSize(50).allSatisfy(reply -> assertThat(reply).isInstanceOf(Reply.Answered.class));
        assertThat(cdrs("CDR-TWICE")).containsExactly(cdr.costs().total().beforeTaxes());
        assertThat(street.emsp.store().page(Kind.INVOICE, Query.first(1000)).items())
                .filteredOn(invoice -> invoice.id().text().contains("CDR-TWICE"))
                .hasSize(1);
    }

    @Test
    @Tag("I02")
    void anotherCdrUnderTheSameIdIsRefusedAndTold() {
        var first = street.cdr("CDR-ALTERED");
        street.later(Duration.ofSeconds(1));
        var altered = street.cdr("CDR-ALTERED", "9.0");
        toEmsp(peer -> peer.post(first));

        assertThat(toEmsp(peer -> peer.post(altered)))
                .isInstanceOfSatisfying(
                        Reply.Declined.class, no -> assertThat(no.status()).isEqualTo(2000));
        assertThat(cdrs("CDR-ALTERED")).containsExactly(first.costs().total().beforeTaxes());
        assertThat(incidents(Incident.Sort.CONFLICTING_CDR))
                .anySatisfy(incident -> assertThat(incident.subject()).contains("cdr-altered"));
    }

    @Test
    @Tag("I03")
    void anAnswerThatIsLostLeavesTheStateOfOneCall() {
        var lost = (Set<String>) ConcurrentHashMap.<String>newKeySet();
        street.emsp.behave(request -> request.method() != Method.GET && lost.add(request.method() + request.path())
                ? Optional.of(new Route.Handle(taken -> {
                    street.emsp.inside(taken);
                    return Response.of(502);
                }))
                : Optional.empty());
        var cdr = street.cdr("CDR-LOST");
        street.later(Duration.ofSeconds(1));
        street.status(6, EvseStatus.OUTOFORDER);
        var location = street.location(street.cpo);
        var changed = street.now();
        street.cpo.store().commit(Change.put(Kind.CDR, cdr));
        street.cpo.store().commit(Change.put(Kind.LOCATION, location.withEvses(location.evses(), changed)));
        awaitWithTime(street::isDrained);

        assertThat(lost).anyMatch(path -> path.startsWith("POST")).anyMatch(path -> path.startsWith("PATCH"));
        assertThat(cdrs("CDR-LOST")).hasSize(1);
        assertThat(street.status(street.emsp, 6)).isEqualTo(EvseStatus.OUTOFORDER);
        assertThat(street.location(street.emsp).lastUpdated()).isEqualTo(changed);
    }

    @Test
    @Tag("O01")
    void statusesThatComeOutOfOrderEndInTheNewest() {
        var seed = new Random(7);
        var order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(order, seed);
        var base = street.now();
        for (var second : order) {
            var status = second == 199 ? EvseStatus.CHARGING : EvseStatus.AVAILABLE;
            assertThat(patch(7, status, base.plusMillis(second))).isInstanceOf(Reply.Answered.class);
        }

        assertThat(street.status(street.emsp, 7)).isEqualTo(EvseStatus.CHARGING);
    }

    @Test
    @Tag("A07")
    void anUpdateFromTheFutureDoesNotShutOutTheTruth() {
        assertThat(patch(8, EvseStatus.BLOCKED, street.now().plus(Duration.ofDays(1))))
                .isInstanceOf(Reply.Answered.class);
        assertThat(street.status(street.emsp, 8)).isEqualTo(EvseStatus.BLOCKED);
        assertThat(incidents(Incident.Sort.FROM_THE_FUTURE))
                .anySatisfy(incident -> assertThat(incident.subject()).contains("e8"));

        street.later(Duration.ofSeconds(1));
        patch(8, EvseStatus.AVAILABLE, street.now());

        assertThat(street.status(street.emsp, 8)).isEqualTo(EvseStatus.AVAILABLE);
    }

    private Reply<Boolean> patch(int evse, EvseStatus status, Instant at) {
        var location = street.location(street.cpo);
        return toEmsp(peer ->
                peer.patch(new EvseState(Street.CPO, location.id(), EvseUid.of("E" + evse), Open.of(status), at)));
    }

    private Reply<Boolean> toEmsp(Function<Peer, Reply<Boolean>> call) {
        return street.cpo.member().ask(Street.EMSP, call);
    }

    private List<BigDecimal> cdrs(String id) {
        return street.emsp.store().page(Kind.CDR, Query.first(1000)).items().stream()
                .filter(cdr -> cdr.id().text().equals(id))
                .map(Cdr::costs)
                .map(costs -> costs.total().beforeTaxes())
                .toList();
    }

    private List<Incident> incidents(Incident.Sort sort) {
        return street.emsp.store().page(Kind.INCIDENT, Query.first(1000)).items().stream()
                .filter(incident -> incident.sort() == sort)
                .toList();
    }

    private List<Request> pushes() {
        return street.emsp.heard().stream()
                .filter(request -> request.method() != Method.GET)
                .toList();
    }

    private void awaitWithTime(Callable<Boolean> reached) {
        await().atMost(Street.PATIENCE).until(() -> {
            street.later(Duration.ofSeconds(1));
            return reached.call();
        });
    }

    private static Optional<Route> answer(Response response) {
        return Optional.of(new Route.Answer(response));
    }

    private static void pour(ServerSocket endless) {
        while (!endless.isClosed()) {
            try {
                var guest = endless.accept();
                Thread.ofVirtual().start(() -> pour(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void pour(Socket guest) {
        try (guest) {
            var out = guest.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(UTF_8));
            var chunk = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(UTF_8);
            while (guest.isConnected()) {
                out.write(chunk);
            }
        } catch (IOException hungUp) {
            if (guest.isConnected() && !guest.isClosed()) {
                throw new UncheckedIOException(hungUp);
            }
        }
    }
}
