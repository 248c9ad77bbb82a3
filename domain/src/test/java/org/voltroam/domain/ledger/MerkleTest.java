package org.voltroam.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void everyEntryOfATreeOfAnySizeIsUnderItsRootAndNoOtherIs() {
        for (int size = 1; size < 40; size++) {
            var entries = entries(size);
            var root = Merkle.root(entries);
            var paths = new Merkle.Paths(entries);
            for (int index = 0; index < size; index++) {
                assertThat(Merkle.climb(entries.get(index), paths.of(index))).isEqualTo(root);
                assertThat(Merkle.climb(hash(1000), paths.of(index))).isNotEqualTo(root);
            }
        }
    }

    @Test
    void treesOfOtherEntriesOrAnotherOrderHaveAnotherRoot() {
        var roots = List.of(
                Merkle.root(List.of()),
                Merkle.root(entries(1)),
                Merkle.root(entries(2)),
                Merkle.root(entries(2).reversed()),
                Merkle.root(entries(3)));
        assertThat(roots).doesNotHaveDuplicates();
    }

    private static List<ChainHash> entries(int size) {
        return IntStream.range(0, size).mapToObj(MerkleTest::hash).toList();
    }

    private static ChainHash hash(int number) {
        return new ChainHash(String.format("%064x", number));
    }
}
