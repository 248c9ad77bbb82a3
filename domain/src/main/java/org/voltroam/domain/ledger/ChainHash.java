package org.voltroam.domain.ledger;

/** A SHA-256 as 64 lower-case hexadecimal digits. */
public record ChainHash(String hex) {

    /** What the first entry of a chain builds on. */
    public static final ChainHash GENESIS = new ChainHash("0".repeat(64));

    public ChainHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower-case hexadecimal digits, not " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
