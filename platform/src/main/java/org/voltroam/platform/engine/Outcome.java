package org.voltroam.platform.engine;

import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Response;

/** What became of a request we sent: exactly one of the two, once, on the loop. */
interface Outcome {

    void response(Response response);

    void none(NoResponse cause);
}
