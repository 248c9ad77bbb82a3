package org.voltroam.role;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.protocol.json.Json.MalformedJson;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;

/**
 * An interface whose trouble its caller hears of in OCPI's own words: status 3000, which says that the request may be right and come
 * again. What went wrong is for our log only. Source: OCPI 2.2.1 status_codes, 3xxx.
 */
record Guarded(Interface inside) implements Interface {

    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    @Override
    public Answer answer(Call call) {
        try {
            return inside.answer(call);
        } catch (MalformedJson theirs) {
            throw theirs; // no trouble of ours
        } catch (RuntimeException ours) {
            LOG.error("{} {} failed", call.method(), call.request().path(), ours);
            return Answer.refused(StatusCode.SERVER_ERROR, "something went wrong here; try again later");
        }
    }
}
