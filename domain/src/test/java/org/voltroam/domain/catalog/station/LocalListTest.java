package org.voltroam.domain.catalog.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.catalog.station.LocalList.Entry;
import org.voltroam.domain.value.TokenUid;

final class LocalListTest {

    private static final TokenUid ONE = TokenUid.of("ONE");
    private static final TokenUid TWO = TokenUid.of("TWO");
    private static final TokenUid THREE = TokenUid.of("THREE");
    private static final Entry GOOD = new Entry(true, null);

    @Test
    void onlyWhatDiffersChanges() {
        var list = new LocalList(4, Map.of(ONE, GOOD, TWO, GOOD));
        var blocked = new Entry(false, null);

        assertThat(list.changesTo(Map.of(ONE, GOOD, TWO, blocked, THREE, GOOD)))
                .isEqualTo(Map.of(TWO, blocked, THREE, GOOD));
        assertThat(list.changesTo(list.entries())).isEmpty();
    }

    @Test
    void whatIsNoLongerWantedGoes() {
        assertThat(new LocalList(4, Map.of(ONE, GOOD, TWO, GOOD)).changesTo(Map.of(ONE, GOOD)))
                .hasSize(1)
                .containsEntry(TWO, null);
    }
}
