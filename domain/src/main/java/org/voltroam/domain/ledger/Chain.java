package org.voltroam.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A chain of hashes over the ledger: whoever changes, drops or reorders an entry breaks every link after it.
 *
 * <p>The hash is SHA-256 over the canonical text in UTF-8: the words {@code voltroam-ledger-1}, the previous hash, key, instant,
 * text, where it corrects an earlier one {@code corrects}, that one's key and the reason, and then holder, purpose, currency and units of each posting in order, each preceded by its length and a colon, so that
 * no two entries share a text. (With a correction there are three fields more, and a posting has four.)
 */
public final class Chain {

    private Chain() {}

    public static ChainedEntry next(ChainHash previous, Entry entry) {
        return new ChainedEntry(previous, entry, hash(previous, entry));
    }

    /** The first link that does not hold in a chain from its beginning; empty when all hold. */
    public static Optional<BrokenLink> verify(List<ChainedEntry> entries) {
        return verify(ChainHash.GENESIS, entries);
    }

    /** The first link that does not hold in a part of a chain that follows a known hash. */
    public static Optional<BrokenLink> verify(ChainHash start, List<ChainedEntry> entries) {
        var previous = start;
        for (int index = 0; index < entries.size(); index++) {
            var link = entries.get(index);
            if (!link.previous().equals(previous)) {
                return broken(index, link, "does not follow its predecessor: one was dropped, added or moved");
            }
            if (!link.hash().equals(hash(previous, link.entry()))) {
                return broken(index, link, "was changed after it was written");
            }
            previous = link.hash();
        }
        return Optional.empty();
    }

    /**
     * Where a chain breaks.
     *
     * @param index from 0, within the verified list
     */
    public record BrokenLink(int index, EntryKey key, String reason) {}

    static String canonical(ChainHash previous, Entry entry) {
        var text = new StringBuilder();
        field(text, "voltroam-ledger-1");
        field(text, previous.hex());
        return text.append(body(entry)).toString();
    }

    /** The canonical text without its first two fields: all that does not depend on the place in the chain. */
    public static String body(Entry entry) {
        var text = new StringBuilder();
        field(text, entry.key().text());
        field(text, entry.at().toString());
        field(text, entry.text());
        var corrects = entry.corrects();
        if (corrects != null) {
            field(text, "corrects");
            field(text, corrects.of().text());
            field(text, corrects.reason().name());
        }
        for (var posting : entry.postings()) {
            field(text, posting.account().holder());
            field(text, posting.account().purpose());
            field(text, posting.amount().currency().code());
            field(text, Long.toString(posting.amount().units()));
        }
        return text.toString();
    }

    private static void field(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value).append('\n');
    }

    private static Optional<BrokenLink> broken(int index, ChainedEntry link, String reason) {
        return Optional.of(new BrokenLink(index, link.entry().key(), reason));
    }

    private static ChainHash hash(ChainHash previous, Entry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(canonical(previous, entry).getBytes(StandardCharsets.UTF_8));
            return new ChainHash(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
