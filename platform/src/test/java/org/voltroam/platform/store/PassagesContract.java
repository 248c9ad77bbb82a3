package org.voltroam.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.value.PartyId;

/** What crossed the hub is found again. */
public interface PassagesContract extends OpenedStore {

    @Test
    default void aMessageIsFoundByItsCorrelationAndByItsRequestId() {
        var asked = authorization("Charge-1", "request-1", null);
        var pushed = passage("sessions", "RECEIVER", "PUT", "/NL/CPO/S1", "Charge-1", "request-2", null);
        var other = authorization("charge-2", "request-3", "TIMEOUT");
        store().commit(List.of(new Change.Passed(asked), new Change.Passed(pushed), new Change.Passed(other)));

        assertThat(store().passages("cHARGE-1")).containsExactly(asked, pushed);
        assertThat(store().passages("REQUEST-3")).containsExactly(other);
        assertThat(store().passages("unheard")).isEmpty();
    }

    @Test
    default void theLatestAreThoseThatOpenACharge() {
        var asked = authorization("charge-1", "request-1", null);
        var pushed = passage("sessions", "RECEIVER", "PUT", "/NL/CPO/S1", "charge-1", "request-2", null);
        var commanded = passage("commands", "RECEIVER", "POST", "/START_SESSION", "charge-2", "request-3", null);
        store().commit(new Change.Passed(asked), new Change.Passed(pushed));
        store().commit(new Change.Passed(commanded));

        assertThat(store().latestPassages(10)).containsExactly(commanded, asked);
        assertThat(store().latestPassages(1)).containsExactly(commanded);
    }

    @Test
    default void textIsKeptToTheLetter() {
        var odd = passage(
                "tokens", "SENDER", "POST", "/a\"b,{c}\\NULL/authorize?x=\u00e4 '", "o'id {}", "NULL", "no, \"never\"");
        store().commit(new Change.Passed(odd));

        assertThat(store().passages("null")).containsExactly(odd);
    }

    @Test
    default void thousandsInOneCommitAreKeptInTheirOrder() {
        var all = IntStream.range(0, 3000)
                .mapToObj(number -> authorization("crowd", "request-" + number, null))
                .toList();
        store().commit(all.stream().<Change>map(Change.Passed::new).toList());

        assertThat(store().passages("crowd")).isEqualTo(all);
    }

    private static Passage authorization(String correlation, String request, @Nullable String trouble) {
        return passage("tokens", "SENDER", "POST", "/04AB/authorize?type=RFID", correlation, request, trouble);
    }

    private static Passage passage(
            String module,
            String role,
            String method,
            String path,
            String correlation,
            String request,
            @Nullable String trouble) {
        return new Passage(
                Samples.NOON,
                correlation,
                request,
                PartyId.parse("NL*CPO"),
                PartyId.parse("DE*MSP"),
                method,
                module,
                role,
                path,
                trouble == null ? 200 : 0,
                trouble == null ? 1000 : 0,
                Duration.ofNanos(1_234_000),
                trouble,
                trouble == null ? "lost between OCPI 2.3.0 and 2.2.1: /type NARROWED" : "");
    }
}
