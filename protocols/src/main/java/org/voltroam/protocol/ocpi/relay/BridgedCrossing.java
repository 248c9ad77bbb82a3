package org.voltroam.protocol.ocpi.relay;

import java.util.List;
import java.util.stream.Stream;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.bridge.Bridge;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Loss;
import org.voltroam.protocol.ocpi.bridge.Rendering.Said;
import org.voltroam.protocol.ocpi.bridge.Rendering.Unsaid;

/**
 * A message whose receiver speaks another version: its answer is translated back and tells what did not cross.
 *
 * @param lost of the request
 */
record BridgedCrossing(Crossing crossing, Bridge bridge, Errand errand, List<Loss> lost) implements Gateway.Exchange {

    /** To read and write an answer takes too long for the event loop. */
    @Override
    public boolean blocks() {
        return true;
    }

    /**
     * An answer that cannot be said is 4000, not 4003: the receiver did answer, and whoever takes silence for a yes must not take this
     * for silence.
     */
    @Override
    public Response answered(Response response) {
        return switch (bridge.answer(errand, response.body())) {
            case Said(var body, var more) -> told(response, body, more);
            case Unsaid(var why) -> {
                crossing.noted(response, noted(lost));
                yield crossing.untold(why);
            }
        };
    }

    @Override
    public Response failed(NoResponse cause) {
        return crossing.failed(cause);
    }

    private Response told(Response response, byte[] body, List<Loss> more) {
        var losses = Stream.concat(lost.stream(), more.stream()).toList();
        crossing.noted(response, noted(losses));
        return crossing.returned(new Response(response.status(), response.headers(), bridge.telling(body, losses)));
    }

    private String noted(List<Loss> losses) {
        return losses.isEmpty() ? "" : bridge.told(losses);
    }
}
