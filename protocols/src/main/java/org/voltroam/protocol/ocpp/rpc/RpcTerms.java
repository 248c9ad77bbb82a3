package org.voltroam.protocol.ocpp.rpc;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What all connections of one program share.
 *
 * @param executor where calls of the other side are answered; a virtual thread each
 * @param ids message ids for our calls, unique per connection, at most 36 characters
 * @param deadline how long a call of ours waits for its turn, and then for its answer
 * @param maxLength the longest message that is read, in characters
 * @param maxWaiting how many calls of one peer may wait while one is worked on; more are refused. OCPP-J 1.6, 4.1.1 allows a peer
 *     one call at a time
 */
public record RpcTerms(Executor executor, Supplier<String> ids, Duration deadline, int maxLength, int maxWaiting) {

    /** 30 seconds, 1 Mi characters, 64 calls. */
    public static RpcTerms usual(Executor executor, Supplier<String> ids) {
        return new RpcTerms(executor, ids, Duration.ofSeconds(30), 1024 * 1024, 64);
    }

    public RpcTerms deadline(Duration other) {
        return new RpcTerms(executor, ids, other, maxLength, maxWaiting);
    }
}
