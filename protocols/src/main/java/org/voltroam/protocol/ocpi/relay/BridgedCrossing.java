package org.voltroam.protocol.ocpi.relay;

import java.util.List;
import java.util.stream.Stream;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.bridge.Bridge;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.bridge.Loss;
import org.voltroam.protocol.ocpi.bridge.Rendering.Said;
import org.voltroam.protocol.ocpi.bridge.Rendering.Unsaid;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Parties;

/**
 * A message whose receiver speaks another version: its answer is translated back and tells what did not cross.
 *
 * @param lost of the request
 */
record BridgedCrossing(Crossing crossing, Bridge bridge, Errand errand, List<Loss> lost) implements Gateway.Exchange {

    /** What goes out, in the receiver's version; a refusal where it cannot be said there. */
    static Gateway.Route begin(Relay relay, Request out, Target target, Crossing crossing, Bridge bridge) {
        var aim = aim(out, target, crossing);
        var errand = errand(out, aim, crossing);
        return switch (bridge.request(errand, out.body())) {
            case Unsaid(var why) -> new Gateway.Route.Answer(crossing.unsaid(why));
            case Said(var body, var lost) -> {
                var endpoint = out.target()
                        .substring(0, out.target().length() - aim.rest().length());
                var said = new Request(out.method(), endpoint + bridge.rest(errand), out.headers(), body);
                var exchange = new BridgedCrossing(crossing, bridge, errand, lost);
                yield new Gateway.Route.Forward(said, relay.deadline(out, aim), exchange);
            }
        };
    }

    /** What a message is aimed at, also where a ticket of the hub stood for it. */
    static Target aim(Request out, Target target, Crossing crossing) {
        return target.isTicket() ? Target.at(crossing.receiver(), out.target()).orElse(target) : target;
    }

    static Errand errand(Request out, Target aim, Crossing crossing) {
        return new Errand(out.method(), new Address(aim.module(), aim.role()), aim.rest(), parties(aim, crossing));
    }

    /** Objects are pushed to a Receiver by their owner, and asked for at a Sender, who owns them. */
    private static Parties parties(Target aim, Crossing crossing) {
        return aim.role().equals("RECEIVER")
                ? new Parties(crossing.from(), crossing.to())
                : new Parties(crossing.to(), crossing.from());
    }

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
        crossing.heard(response);
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
        return crossing.noted(response, noted(losses))
                ? crossing.returned(new Response(response.status(), response.headers(), bridge.telling(body, losses)))
                : crossing.unkept();
    }

    private String noted(List<Loss> losses) {
        return losses.isEmpty() ? "" : bridge.told(losses);
    }
}
