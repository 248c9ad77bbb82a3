package org.voltroam.platform.engine;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/** The one place where a bug becomes an answer: logged with an id, and the id is all the peer learns. */
final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    private Fault() {}

    static Response answer(Request request, Throwable bug) {
        return Response.text(500, "internal error " + log(request.method() + " " + request.path(), bug) + "\n");
    }

    /** Returns the id under which it was logged. */
    static String log(String where, Throwable bug) {
        var id = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
        LOG.error("error {} in {}", id, where, bug);
        return id;
    }
}
