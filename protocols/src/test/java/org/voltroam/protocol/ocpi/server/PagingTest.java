package org.voltroam.protocol.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.store.Bookmark;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.StatusCode;

final class PagingTest {

    private static final Bookmark AT_F = new Bookmark(Instant.parse("2026-03-02T00:00:00Z"), "NL*GVB/f");
    private static final String ENDPOINT = "https://cpo.test/ocpi/2.2.1/sessions/sender";

    @Test
    @Tag("PAG-01")
    void everyParameterIsRead() {
        assertThat(asked("?offset=20&limit=10&date_from=2026-03-01T00:00:00Z&date_to=2026-03-02T00:00:00"))
                .isEqualTo(new Query(
                        null, Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-02T00:00:00Z"), 20, 10));
    }

    @Test
    @Tag("PAG-01")
    void withoutParametersTheFirstHundredAreMeant() {
        assertThat(asked("")).isEqualTo(new Query(null, null, null, 0, 100));
    }

    @Test
    @Tag("PAG-06")
    void nobodyGetsMoreThanTheMost() {
        assertThat(asked("?limit=1000000").limit()).isEqualTo(Paging.MAX_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=abc",
                "?limit=-1",
                "?limit=1.5",
                "?limit=99999999999",
                "?offset=-1",
                "?offset=",
                "?date_from=yesterday",
                "?date_to=2026-13-01T00:00:00Z"
            })
    void whatCannotBeReadIsRefusedByName(String query) {
        assertThat(Paging.read(Request.get("/x" + query), null))
                .isInstanceOfSatisfying(Paging.Asked.Wrong.class, wrong -> {
                    assertThat(wrong.answer().status()).isEqualTo(StatusCode.INVALID_PARAMETERS);
                    assertThat(wrong.answer().message()).contains(query.substring(1, query.indexOf('=')));
                });
    }

    @Test
    @Tag("PAG-03")
    @Tag("PAG-04")
    @Tag("PAG-06")
    void aPageThatIsNotTheLastLinksToTheNextWithTheSameFilter() {
        var query = new Query(null, Instant.parse("2026-03-01T00:00:00Z"), null, 4, 2);

        var headers = answer(query, page(9, "e", "f")).headers();

        assertThat(headers.first("Link"))
                .contains(
                        "<" + ENDPOINT
                                + "?limit=2&date_from=2026-03-01T00%3A00%3A00Z&after=2026-03-02T00%3A00%3A00Z&after_key=NL*GVB%2Ff>; rel=\"next\"");
        assertThat(headers.first("X-Total-Count")).contains("9");
        assertThat(headers.first("X-Limit")).contains("1000");
    }

    @Test
    @Tag("PAG-03")
    void theLastPageHasNoLink() {
        assertThat(answer(window(8, 2), new Page<>(List.of("i"), 9)).headers().first("Link"))
                .isEmpty();
        assertThat(answer(window(90, 2), new Page<>(List.of(), 9)).headers().first("Link"))
                .isEmpty();
    }

    @Test
    @Tag("PAG-04")
    void whoFollowsTheLinkAsksForWhatComesAfterTheLastObjectOfThePage() {
        var query = new Query(null, Instant.parse("2026-03-01T00:00:00Z"), null, 4, 2);
        var link = answer(query, page(9, "e", "f")).headers().first("Link").orElseThrow();

        assertThat(asked(link.substring(link.indexOf('?'), link.indexOf('>')))).isEqualTo(query.after(AT_F));
    }

    private static Answer answer(Query query, Page<String> page) {
        return Paging.answer(ENDPOINT, query, page, text -> Optional.of(Json.parse("\"" + text + "\"")));
    }

    private static Page<String> page(long total, String... items) {
        return new Page<>(List.of(items), total, AT_F);
    }

    private static Query window(int offset, int limit) {
        return new Query(null, null, null, offset, limit);
    }

    private static Query asked(String query) {
        return switch (Paging.read(Request.get("/x" + query), null)) {
            case Paging.Asked.For(var found) -> found;
            case Paging.Asked.Wrong(var answer) -> throw new AssertionError(answer.message());
        };
    }
}
