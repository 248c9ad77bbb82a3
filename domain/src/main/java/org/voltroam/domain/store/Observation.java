package org.voltroam.domain.store;

/** Something that goes on until it is closed. */
public interface Observation extends AutoCloseable {

    @Override
    void close();
}
