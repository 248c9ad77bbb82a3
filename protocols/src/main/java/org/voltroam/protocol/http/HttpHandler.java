package org.voltroam.protocol.http;

/**
 * A request in, a response out. Both a server and a client are this function, so remote and local are the same call.
 *
 * <p>May block. A server answers every request with a response and never throws for what a peer sent. A client throws {@link
 * NoResponse} when no response arrived; any status that did arrive is a response, not an error.
 */
@FunctionalInterface
public interface HttpHandler {

    Response handle(Request request);
}
