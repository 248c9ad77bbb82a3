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

    @Override
    public int hashCode() {
        return folded().hashCode();
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
