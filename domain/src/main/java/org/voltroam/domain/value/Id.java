package org.voltroam.domain.value;

/** An identifier with a type of its own. Equal without regard to case, as OCPI compares ids (CiString). */
public interface Id {

    CiText ci();

    /** The id as its owner writes it. */
    default String text() {
        return ci().text();
    }
}
