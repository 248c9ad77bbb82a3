package org.voltroam.web;

import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** What keeps a browser and the sites it visits apart. */
final class Visitors {

    /** Scripts, styles and connections of this origin only; none inline. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private Visitors() {}

    /** Refuses what a page of another origin makes a browser send: we know no user, so its network is all that protects us. */
    static HttpHandler only(HttpHandler next) {
        return request -> request.method() != Method.GET && isFromElsewhere(request)
                ? Response.text(403, "This was sent by a page of another origin.")
                : next.handle(request);
    }

    private static boolean isFromElsewhere(Request request) {
        var host = request.headers().first("Host").orElse("");
        return request.headers()
                .first("Origin")
                .filter(origin -> !origin.equals("http://" + host) && !origin.equals("https://" + host))
                .isPresent();
    }

    static Response page(Response response) {
        return response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }
}
