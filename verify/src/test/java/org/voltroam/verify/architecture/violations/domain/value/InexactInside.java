package org.voltroam.verify.architecture.violations.domain.value;

/** Forbidden: binary fractions that no signature shows. */
public record InexactInside(int cents) {

    public int half() {
        return (int) (cents * 0.5);
    }
}
