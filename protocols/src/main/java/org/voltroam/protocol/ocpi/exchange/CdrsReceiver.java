package org.voltroam.protocol.ocpi.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;

/**
 * The eMSP's side of CDRs: POST once, GET at the Location that the POST returned.
 *
 * <p>Source: OCPI 2.2.1 mod_cdrs, Receiver Interface. The same CDR posted again is acknowledged again; another CDR under the same
 * id is refused, for a CDR never changes.
 */
public final class CdrsReceiver implements Interface {

    /** Where CDRs are kept. */
    public interface Cdrs {

        Optional<Cdr> find(Owned<CdrId> key);

        Outcome add(Cdr cdr, List<Violation> violations);
    }

    /** What became of a posted CDR. */
    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /**
         * It has arrived and is kept, and is not billed yet.
         *
         * @param why fit to be sent to the CPO
         */
        record Held(String why) implements Outcome {}

        /** @param why fit to be sent to the CPO */
        record Refused(String why) implements Outcome {}

        /**
         * Another CDR was sent under the same id, and that one stands. Nothing in this one is wrong by itself.
         *
         * @param why fit to be sent to the CPO
         */
        record Conflicting(String why) implements Outcome {}
    }

    private final Cdrs cdrs;

    public CdrsReceiver(Cdrs cdrs) {
        this.cdrs = cdrs;
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method()) {
            case POST -> call.path().isEmpty() ? post(call) : Answer.notFound("the path");
            case GET -> call.path().size() == 3 ? get(call) : Answer.notFound("the path");
            default -> Answer.methodNotAllowed();
        };
    }

    private Answer post(Call call) {
        var cpo = call.sender();
        if (cpo.isEmpty()) {
            return Ownership.noSpeaker(call);
        }
        var violations = new Violations();
        var cdr = call.wire().cdr().read(call.body(violations), call.of(cpo.get()));
        var fatal = fatal(violations);
        if (!fatal.isEmpty()) {
            return Answer.invalid(fatal);
        }
        var refusal = Ownership.refusal(call, cdr.party());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (cdrs.add(cdr, violations.all())) {
            case Outcome.Taken() -> Answer.ok().header("Location", location(call, cdr));
            case Outcome.Held(var why) ->
                new Answer(200, StatusCode.SUCCESS, null, why, Headers.NONE).header("Location", location(call, cdr));
            case Outcome.Conflicting(var why) -> Answer.refused(StatusCode.CLIENT_ERROR, why);
            case Outcome.Refused(var why) -> Answer.refused(StatusCode.INVALID_PARAMETERS, why);
        };
    }

    /**
     * Fields missing in an embedded tariff are noted only: the price was made by the CPO, and the CDR of the specification's own
     * examples has no tax_included (2.3.0 mod_cdrs, cdr_example.json).
     */
    static List<Violation> fatal(Violations violations) {
        return ObjectReceiver.fatal(violations).stream()
                .filter(found -> !found.pointer().startsWith("/tariffs/"))
                .toList();
    }

    private Answer get(Call call) {
        var owner = new PartyId(call.segment(0), call.segment(1));
        var refusal = Ownership.refusal(call, owner);
        return refusal.orElseGet(() -> cdrs.find(new Owned<>(owner, CdrId.of(call.segment(2))))
                .map(cdr -> Answer.ok(call.wire().cdr().write(cdr)))
                .orElse(Answer.notFound("the CDR")));
    }

    private static String location(Call call, Cdr cdr) {
        var id = URLEncoder.encode(cdr.id().text(), StandardCharsets.UTF_8).replace("+", "%20");
        return call.called().endpoint() + "/" + cdr.party().countryCode() + "/"
                + cdr.party().partyCode() + "/" + id;
    }
}
