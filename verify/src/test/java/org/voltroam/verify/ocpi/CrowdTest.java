package org.voltroam.verify.ocpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.verify.ocpi.Partner.Manner;

/** Many requests at once, over sockets: who asks too much is held up alone, and when all do, what can wait waits. */
final class CrowdTest {

    private static final Set<String> STRANGERS = Set.of("NL*TST", "DE*TST", "DE*MUT", "DE*GON");

    /** A hub, and at it a CPO that asks a lot, an eMSP, and an eMSP that never answers. */
    private static final class Crowd implements AutoCloseable {

        private final Town town;
        private final Partner cpo;
        private final Partner emsp;
        private final Partner mute;

        Crowd(Admission.Terms terms) {
            town = new Town("world-strangers", party -> !STRANGERS.contains(party.toString()), terms);
            cpo = new Partner(town, "NL*TST", Manner.SAYS_YES);
            emsp = new Partner(town, "DE*TST", Manner.SAYS_YES);
            mute = new Partner(town, "DE*MUT", Manner.NEVER_ANSWERS);
        }

        Response authorize() {
            return asked(cpo, Method.POST, "tokens/sender/04A1B2C3D4E5F6/authorize", "NL*TST", "DE*EMO", "{}");
        }

        /** A push to the one that never answers: it stays inside until its time is over. */
        Response statusForTheMute() {
            return asked(
                    cpo,
                    Method.PATCH,
                    "locations/receiver/NL/TST/LOC1/E1",
                    "NL*TST",
                    "DE*MUT",
                    "{\"status\": \"AVAILABLE\", \"last_updated\": \"2026-03-01T10:00:00Z\"}");
        }

        Response listOfTheOther() {
            return asked(emsp, Method.GET, "locations/sender?limit=1", "DE*TST", "NL*GVB", "");
        }

        private Response asked(Partner who, Method method, String path, String from, String to, String body) {
            var headers = Headers.of(
                    "Authorization",
                    who.credentials("NL*VRM"),
                    "Content-Type",
                    "application/json",
                    Routing.REQUEST_ID,
                    "crowd",
                    Routing.FROM_COUNTRY,
                    from.substring(0, 2),
                    Routing.FROM_PARTY,
                    from.substring(3),
                    Routing.TO_COUNTRY,
                    to.substring(0, 2),
                    Routing.TO_PARTY,
                    to.substring(3));
            var url = town.origin() + "/nl-vrm/ocpi/2.2.1/" + path;
            return town.engine().client().handle(new Request(method, url, headers, body.getBytes(UTF_8)));
        }

        @Override
        public void close() {
            List.of(cpo, emsp, mute).forEach(Partner::close);
            town.close();
        }
    }

    private static List<Response> together(int count, Callable<Response> request)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Response>();
            for (var answer : threads.invokeAll(Collections.nCopies(count, request))) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private static boolean isHeldUp(Response response, int http) {
        return response.status() == http
                && Integer.parseInt(response.headers().first("Retry-After").orElse("0")) > 0
                && Envelope.statusOf(response.body()) / 1000 == (http == 429 ? 2 : 3)
                && response.headers().first(Routing.REQUEST_ID).orElse("").equals("crowd");
    }

    /** It was let in; what its receiver said is another matter. */
    private static boolean isServed(Response response) {
        return response.status() == 200;
    }

    private static final int FLOOD = 60;

    /** Of forty places those that statuses may take: 55 of a hundred. */
    private static final int PLACES = 22;

    @Test
    @Tag("P06")
    void onlyWhoAsksAHundredTimesItsShareIsHeldUp() throws Exception {
        try (var crowd = new Crowd(new Admission.Terms(1, 60, 1000, 1000))) {
            var noisy = together(600, crowd::authorize);
            var quiet = together(6, crowd::listOfTheOther);

            assertThat(noisy).allMatch(answer -> isServed(answer) || isHeldUp(answer, 429));
            assertThat(noisy).anyMatch(CrowdTest::isServed);
            assertThat(noisy.stream().filter(answer -> isHeldUp(answer, 429)).count())
                    .isGreaterThan(300); // to serve more would take four minutes
            assertThat(quiet).allMatch(CrowdTest::isServed);
        }
    }

    @Test
    @Tag("P05")
    void whatIsUrgentIsServedWhileTheRestWaits() throws Exception {
        try (var crowd = new Crowd(new Admission.Terms(0, 0, 1000, 40));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var flood = new ArrayList<Future<Response>>();
            for (int i = 0; i < FLOOD; i++) {
                flood.add(threads.submit(crowd::statusForTheMute));
            }
            await().until(() -> flood.stream().filter(Future::isDone).count() == FLOOD - PLACES);
            var urgent = together(5, crowd::authorize);
            var list = crowd.listOfTheOther();

            assertThat(urgent).allMatch(CrowdTest::isServed);
            assertThat(isHeldUp(list, 503)).isTrue();
            var told = new ArrayList<Response>();
            for (var answer : flood) {
                told.add(answer.get());
            }
            assertThat(told.stream().filter(answer -> isHeldUp(answer, 503)).count())
                    .isEqualTo(FLOOD - PLACES);
            assertThat(told.stream()
                            .filter(answer -> Envelope.statusOf(answer.body()) == 4002)
                            .count())
                    .isEqualTo(PLACES);
            assertThat(isServed(crowd.listOfTheOther())).isTrue();
        }
    }
}
