package org.voltroam.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.voltroam.platform.work.FaultPoint.AFTER_COMMIT_BEFORE_ANSWER;
import static org.voltroam.platform.work.FaultPoint.AFTER_COMMIT_BEFORE_CALLERS_KNOW;
import static org.voltroam.platform.work.FaultPoint.AFTER_COMMIT_BEFORE_DELIVERY;
import static org.voltroam.platform.work.FaultPoint.AFTER_CUT_OFF;
import static org.voltroam.platform.work.FaultPoint.AFTER_PARTNERS_ANSWER_BEFORE_CURSOR;
import static org.voltroam.platform.work.FaultPoint.AFTER_STATEMENT;
import static org.voltroam.platform.work.FaultPoint.BEFORE_COMMIT;
import static org.voltroam.platform.work.FaultPoint.BEFORE_PERIOD_CLOSES;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voltroam.platform.work.FaultPoint;
import org.voltroam.verify.crash.Write.Sort;
import org.voltroam.verify.story.TestDatabase;

/** The program dies at each point of the way of a write, at each place it comes by, and is asked again. */
final class FaultPointsTest {

    private static final String EMSP = "de_emo";
    private static final String HUB = "nl_vrm";
    private static final String PARTNER = "nl*tst";

    /** @param where the schema, the path or the partner at which it counts */
    private record Death(FaultPoint point, Sort sort, String where) {

        List<String> armed(Write write) {
            return List.of("-Dvoltroam.crash.at=" + point.text(), "-Dvoltroam.crash.about=" + about(write));
        }

        private String about(Write write) {
            if (point != AFTER_COMMIT_BEFORE_ANSWER) {
                return where + " " + write.id();
            }
            var platform = "/" + where.replace('_', '-') + "/";
            return sort == Sort.CDR && where.equals(HUB) ? platform + " /cdrs/" : platform + " " + write.id();
        }
    }

    /** The first one is not told by its id: the hub's answer to a CDR does not name it. */
    private static final List<Death> DEATHS = List.of(
            new Death(AFTER_COMMIT_BEFORE_ANSWER, Sort.CDR, HUB),
            new Death(BEFORE_COMMIT, Sort.CDR, EMSP),
            new Death(AFTER_COMMIT_BEFORE_CALLERS_KNOW, Sort.CDR, EMSP),
            new Death(AFTER_COMMIT_BEFORE_ANSWER, Sort.CDR, EMSP),
            new Death(AFTER_COMMIT_BEFORE_CALLERS_KNOW, Sort.CDR, HUB),
            new Death(AFTER_COMMIT_BEFORE_ANSWER, Sort.SESSION, EMSP),
            new Death(AFTER_COMMIT_BEFORE_CALLERS_KNOW, Sort.TOKEN, HUB),
            new Death(AFTER_COMMIT_BEFORE_DELIVERY, Sort.TOKEN, PARTNER),
            new Death(AFTER_PARTNERS_ANSWER_BEFORE_CURSOR, Sort.TOKEN, PARTNER));

    @Test
    void noPointIsLeftOut() {
        var ofSettlement = Stream.of(AFTER_CUT_OFF, AFTER_STATEMENT, BEFORE_PERIOD_CLOSES); // KilledSettlementTest
        assertThat(Stream.concat(DEATHS.stream().map(Death::point), ofSettlement))
                .contains(FaultPoint.values());
    }

    @Test
    @Tag("D02")
    @Tag("D03")
    void whereverItDiesARepeatedRequestLeavesOneObjectAndThePartnerEndsWithIt() {
        var writes = IntStream.range(0, DEATHS.size())
                .mapToObj(number -> new Write(DEATHS.get(number).sort(), "DIES" + number + "X"))
                .toList();
        try (var town = new Town(TestDatabase.fresh(), "fault-points")) {
            town.start(armed(writes, 0));
            town.register();
            for (int number = 0; number < writes.size(); number++) {
                town.diesOf(writes.get(number));
                town.start(armed(writes, number + 1));
                var first = town.insist(writes.get(number));
                assertThat(town.insist(writes.get(number))).isEqualTo(first);
            }
            town.everythingIsThereOnce(writes);
            writes.stream().filter(write -> write.sort() == Sort.TOKEN).forEach(write -> isTold(town, write));
        }
    }

    /** The next one is armed at the start after which the last one is repeated: half the starts. */
    private static List<String> armed(List<Write> writes, int number) {
        return number == writes.size() ? List.of() : DEATHS.get(number).armed(writes.get(number));
    }

    /** Once or more, and each time the same. */
    private static void isTold(Town town, Write token) {
        await().atMost(Town.PATIENCE).until(() -> town.cpo().told().containsKey(token.id()));
        assertThat(new ArrayList<>(town.cpo().told().get(token.id()))).allSatisfy(body -> {
            assertThat(body.path("uid").asString()).isEqualTo(token.id());
            assertThat(body.path("last_updated").asString()).isEqualTo("2026-03-01T04:00:00Z");
        });
    }
}
