package org.voltroam.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One hash over many entries, by which somebody who has few of them can show that they are among the many.
 *
 * <p>The tree is that of RFC 6962 section 2.1, over the hexadecimal text of the entries' hashes: a leaf is the SHA-256 of {@code 0:}
 * and the hash, a node that of {@code 1:} and both hashes below it. Without leaves the root is {@link ChainHash#GENESIS}.
 */
public final class Merkle {

    /** Complete subtrees, each with its number of leaves: as many as the count of leaves has binary ones. */
    private final List<Subtree> subtrees = new ArrayList<>();

    private record Subtree(long leaves, ChainHash root) {}

    /** What stands beside the way up from a leaf. */
    public record Sibling(ChainHash hash, boolean left) {}

    public void add(ChainHash entry) {
        var grown = new Subtree(1, leaf(entry));
        while (!subtrees.isEmpty() && subtrees.getLast().leaves() == grown.leaves()) {
            var left = subtrees.removeLast();
            grown = new Subtree(left.leaves() * 2, node(left.root(), grown.root()));
        }
        subtrees.add(grown);
    }

    public ChainHash root() {
        return subtrees.reversed().stream()
                .map(Subtree::root)
                .reduce((right, left) -> node(left, right))
                .orElse(ChainHash.GENESIS);
    }

    /** The ways from many entries to their root; each node is computed once. */
    public static final class Paths {

        private final List<List<ChainHash>> levels = new ArrayList<>();

        public Paths(List<ChainHash> entries) {
            levels.add(entries.stream().map(Merkle::leaf).toList());
            while (levels.getLast().size() > 1) {
                levels.add(above(levels.getLast()));
            }
        }

        /** A node without a sibling is its own parent: the tree that RFC 6962 describes from above. */
        private static List<ChainHash> above(List<ChainHash> level) {
            var nodes = new ArrayList<ChainHash>();
            for (int left = 0; left < level.size(); left += 2) {
                nodes.add(left + 1 < level.size() ? node(level.get(left), level.get(left + 1)) : level.get(left));
            }
            return nodes;
        }

        /** From the leaf up. */
        public List<Sibling> of(int index) {
            var path = new ArrayList<Sibling>();
            int place = index;
            for (var level : levels) {
                var beside = place ^ 1;
                if (beside < level.size()) {
                    path.add(new Sibling(level.get(beside), beside < place));
                }
                place /= 2;
            }
            return List.copyOf(path);
        }
    }

    public static ChainHash root(List<ChainHash> entries) {
        var tree = new Merkle();
        entries.forEach(tree::add);
        return tree.root();
    }

    /** The root to which this path leads from this entry. */
    public static ChainHash climb(ChainHash entry, List<Sibling> path) {
        var hash = leaf(entry);
        for (var sibling : path) {
            hash = sibling.left() ? node(sibling.hash(), hash) : node(hash, sibling.hash());
        }
        return hash;
    }

    private static ChainHash leaf(ChainHash entry) {
        return sha256("0:" + entry.hex());
    }

    private static ChainHash node(ChainHash left, ChainHash right) {
        return sha256("1:" + left.hex() + right.hex());
    }

    private static ChainHash sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return new ChainHash(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
