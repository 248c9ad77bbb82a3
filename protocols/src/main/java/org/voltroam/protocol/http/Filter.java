package org.voltroam.protocol.http;

/** A handler around a handler: authentication, limits, logging. */
@FunctionalInterface
public interface Filter {

    HttpHandler around(HttpHandler next);

    /** This filter outside, the other inside. */
    default Filter then(Filter inner) {
        return next -> around(inner.around(next));
    }
}
