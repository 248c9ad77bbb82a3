package org.voltroam.protocol.ocpi.relay;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.ocpi.envelope.Envelope;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.envelope.StatusCode;

/**
 * One message on its way through the hub, and what becomes of its answer.
 *
 * @param ticket the id of the one in it that its receiver may use for a result; null when there is none
 */
record Crossing(
        Relay relay,
        Copies copies,
        Request request,
        Target target,
        PartyId from,
        PartyId to,
        Routing routing,
        Connection receiver,
        Instant sent,
        @Nullable String ticket)
        implements Gateway.Exchange {

    /** A CDR is copied for clearing before the CPO hears that it arrived: a hub that dies in between is asked again. */
    @Override
    public boolean blocks() {
        return ticket != null || isPostedCdr();
    }

    private boolean isPostedCdr() {
        return target.module().equals("cdrs") && request.method() == Method.POST;
    }

    @Override
    public Response answered(Response response) {
        heard(response);
        return noted(response, "") ? returned(response) : unkept();
    }

    /** What the receiver answered says whether a result will come, and until when. */
    void heard(Response response) {
        if (ticket != null) {
            relay.rewriting().answered(ticket, target, response);
        }
    }

    /**
     * False when the hub cannot keep what it must.
     *
     * @param losses what did not cross, for the log; empty when everything did
     */
    boolean noted(Response response, String losses) {
        var relayed = relayed(response, null, losses);
        var kept = !isPostedCdr() || copies.beforeAnswer(relayed);
        copies.afterwards(relayed);
        return kept;
    }

    /** The receiver has it and the hub could not keep it: its sender is to send it again, which harms nobody. */
    Response unkept() {
        return relay.told(200, StatusCode.SERVER_ERROR, "the hub cannot keep it just now; send it again", request);
    }

    /** The answer with the hub's URLs and the sender's ids. */
    Response returned(Response response) {
        return back(relay.rewriting().incoming(response, target, from, to, receiver));
    }

    /** It cannot be said in the receiver's version: its sender hears why, and so does whoever reads the log. */
    Response unsaid(String why) {
        var refusal = relay.told(200, StatusCode.INVALID_PARAMETERS, why, request);
        copies.afterwards(relayed(refusal, null, why));
        return refusal;
    }

    /** A result that nobody waits for, or from somebody who was not asked: it goes no further, and is in the log. */
    Response late() {
        var refusal = relay.told(404, StatusCode.CLIENT_ERROR, "the URL has expired or is not yours", request);
        copies.afterwards(relayed(refusal, null, ""));
        return refusal;
    }

    /** The receiver answered with what the sender's version cannot say. */
    Response untold(String why) {
        return relay.told(200, StatusCode.HUB_ERROR, to + "'s answer cannot be told: " + why, request);
    }

    /** Silence, unless the eMSP has left it to the hub what to say then. */
    @Override
    public Response failed(NoResponse cause) {
        if (!target.isAuthorize()) {
            return silence(cause, cause.reason().name());
        }
        return switch (relay.standIns().of(from, to, request.target(target.rest()))) {
            case StandIns.Word.Said said -> stoodIn(cause.reason().name(), said);
            case StandIns.Word.Silent(var why) ->
                silence(cause, why.isEmpty() ? cause.reason().name() : cause.reason() + ", nobody stands in: " + why);
        };
    }

    /** The hub knows that it does not reach the receiver, and does not try. */
    Response absent(String why) {
        return target.isAuthorize()
                        && relay.standIns().of(from, to, request.target(target.rest()))
                                instanceof StandIns.Word.Said said
                ? stoodIn(why, said)
                : relay.told(200, StatusCode.CONNECTION_PROBLEM, why, request);
    }

    /** Marked where people look: in the answer, in the log, and by its reference in the CDR. */
    private Response stoodIn(String trouble, StandIns.Word.Said said) {
        var data = relay.near().authorizationInfo().write(said.info());
        var answer = new Envelope(
                        data,
                        StatusCode.SUCCESS.number(),
                        said.why(),
                        relay.clock().instant())
                .response(200);
        copies.afterwards(relayed(answer, trouble + ", " + said.why(), ""));
        return back(answer);
    }

    /** HTTP 200 and a hub status: the request did reach an OCPI layer, ours. Source: status_codes 4002 and 4003. */
    private Response silence(NoResponse cause, String trouble) {
        var silent = cause.reason() == NoResponse.Cause.TIMEOUT;
        var code = silent ? StatusCode.RECEIVER_TIMEOUT : StatusCode.CONNECTION_PROBLEM;
        var message = silent ? to + " did not answer in time" : to + " cannot be reached";
        copies.afterwards(relayed(null, trouble, ""));
        return relay.told(200, code, message, request);
    }

    private Relayed relayed(@Nullable Response response, @Nullable String trouble, String losses) {
        var took = Duration.between(sent, relay.clock().instant());
        return new Relayed(
                from,
                to,
                target.module(),
                target.role(),
                target.rest(),
                routing.requestId(),
                routing.correlationId(),
                request,
                response,
                sent,
                took,
                trouble,
                losses);
    }

    /** The caller's own request id, the same correlation id, and TO and FROM swapped. */
    private Response back(Response response) {
        var ours = Headers.of(
                Routing.REQUEST_ID,
                routing.requestId(),
                Routing.CORRELATION_ID,
                routing.correlationId(),
                Routing.TO_COUNTRY,
                from.countryCode(),
                Routing.TO_PARTY,
                from.partyCode(),
                Routing.FROM_COUNTRY,
                to.countryCode(),
                Routing.FROM_PARTY,
                to.partyCode());
        return new Response(response.status(), response.headers().with(ours), response.body());
    }
}
