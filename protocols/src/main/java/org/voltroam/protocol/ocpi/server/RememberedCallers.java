package org.voltroam.protocol.ocpi.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.server.Authentication.Caller;

/**
 * Finds the caller of a request without hashing its token each time: a header that was good once is remembered with the hash it
 * stood for, and the hash is looked up anew, so that a token taken back is refused at once.
 */
public final class RememberedCallers {

    /** Headers remembered at most; a platform has one or two. */
    private static final int CAPACITY = 10_000;

    private final Callers table;
    private final Authentication authentication;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public RememberedCallers(Callers table) {
        this.table = table;
        this.authentication = new Authentication(table);
    }

    /** Only callers that have registered; an invitation opens nothing here. */
    public Optional<Connection> of(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        var hash = hashes.get(header);
        return hash == null
                ? learn(request, header)
                : table.withTokenHash(hash).filter(known -> Authentication.isItself(known, request));
    }

    private Optional<Connection> learn(Request request, String header) {
        var caller = authentication.caller(request).filter(found -> !found.invited());
        if (caller.isPresent() && hashes.size() < CAPACITY) {
            hashes.put(header, caller.get().hash()); // of this very token: a peer may have two for a while
        }
        return caller.map(Caller::connection);
    }
}
