package org.voltroam.domain.value;

import java.util.Locale;

/**
 * Text that is compared without regard to case and kept as it was written.
 *
 * <p>Source: OCPI 2.2.1 types, CiString: "Case Insensitive String". Only the comparison ignores case; what a peer sent goes
 * out again letter by letter.
 */
public record CiText(String text) implements Comparable<CiText> {

    /** The form two equal texts share; what indexes and keys are made of. */
    public String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CiText that && text.equalsIgnoreCase(that.text);
    }

    /**
     * Mixed well: keys are made of several ids, and ids are numbered. Without it {@code (L1, E12)} and {@code (L2, E02)} would meet in one
     * place of a map, and many like them.
     */
    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + folded(text.charAt(i));
        }
        hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
        hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
        return hash ^ (hash >>> 16);
    }

    /** Alike for two characters that {@link String#equalsIgnoreCase} takes for the same. */
    private static char folded(char letter) {
        return letter < 128
                ? (letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter)
                : Character.toLowerCase(Character.toUpperCase(letter));
    }

    @Override
    public int compareTo(CiText that) {
        return folded().compareTo(that.folded());
    }

    @Override
    public String toString() {
        return text;
    }
}
