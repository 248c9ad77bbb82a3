package org.voltroam.role;

import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.StatusCode;

/** What a peer's reply to a push means for the feed. */
public final class Delivering {

    /** Calls under way to one partner: enough to keep a connection across a continent busy, few enough to burden nobody. */
    public static final int AT_ONCE = 16;

    private Delivering() {}

    /** @param fact true for what is offered again until it is accepted: CDRs */
    public static Delivery of(Reply<Boolean> reply, boolean fact) {
        return switch (reply) {
            case Reply.Answered<Boolean> answered -> new Delivery.Delivered();
            case Reply.NoAnswer<Boolean> none -> new Delivery.Unreachable(none.told());
            case Reply.Declined<Boolean>(var http, var status, var message)
            when isAbsence(http, status) -> new Delivery.Unreachable(reply.told());
            case Reply.Declined<Boolean> declined -> new Delivery.Declined(declined.told(), fact);
        };
    }

    /** The receiver, or a hub before it, says that it cannot be reached or cannot work at the moment, or asks for time. */
    private static boolean isAbsence(int http, int status) {
        return http == 401
                || http == 429
                || http >= 500
                || status == StatusCode.RECEIVER_TIMEOUT.number()
                || status == StatusCode.CONNECTION_PROBLEM.number()
                || status / 1000 == 3;
    }
}
