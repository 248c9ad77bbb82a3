package org.voltroam.testkit.net;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** An HTTP client whose every request is answered in the same process: hosts are names, and each is served by a gateway. */
public final class MemoryNetwork implements HttpHandler {

    private final Map<String, Gateway> hosts = new ConcurrentHashMap<>();

    /** @param origin {@code http://hub.test} */
    public void serve(String origin, Gateway gateway) {
        hosts.put(origin, gateway);
    }

    @Override
    public Response handle(Request request) {
        var uri = URI.create(request.target());
        var origin = uri.getScheme() + "://" + uri.getRawAuthority();
        var gateway = hosts.get(origin);
        if (gateway == null) {
            throw new NoResponse(NoResponse.Cause.UNREACHABLE, "nobody serves " + origin);
        }
        return gateway.through(this).handle(request.target(request.target().substring(origin.length())));
    }
}
