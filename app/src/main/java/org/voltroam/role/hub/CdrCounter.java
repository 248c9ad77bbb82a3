package org.voltroam.role.hub;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrReceipt;
import org.voltroam.domain.journey.settlement.StatedTaxes;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.CdrsReceiver;
import org.voltroam.protocol.ocpi.exchange.CdrsReceiver.Outcome;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;

/**
 * CDRs of a CPO of OCPI 2.1.1, offered at once to the eMSP whose contract it was. One that it refuses is refused; while it is away the CDR
 * stays here, durable, and is offered again. It is cleared when it was accepted, as any other.
 *
 * <p>Such a CDR tells no taxes: those of the agreement are added before it goes on.
 */
record CdrCounter(Member member, Behalf behalf) implements CdrsReceiver.Cdrs {

    private static final Logger LOG = LoggerFactory.getLogger(CdrCounter.class);

    @Override
    public Optional<Cdr> find(Owned<CdrId> key) {
        return member.store().find(Kind.CDR, Kind.key(key.owner(), key.id().ci().folded()));
    }

    @Override
    public Outcome add(Cdr told, List<Violation> violations) {
        var agreement = member.directory().agreement(told.party(), told.token().party());
        if (agreement.isEmpty()) {
            return new Outcome.Refused("/auth_id is of no token you got here, or of nobody you roam with");
        }
        var cdr = taxed(told, agreement.get());
        return switch (CdrReceipt.of(find(cdr.key()).orElse(null), cdr)) {
            case CdrReceipt.Conflict(var known, var fields) ->
                new Outcome.Conflicting(
                        "CDR " + cdr.id() + " was sent before with other content: " + String.join(", ", fields));
            case CdrReceipt.Duplicate(var known) -> isCleared(known) ? new Outcome.Taken() : offered(known);
            case CdrReceipt.Accepted accepted -> kept(cdr);
        };
    }

    private static Cdr taxed(Cdr told, Agreement agreement) {
        return StatedTaxes.of(told, agreement).orElseGet(() -> {
            LOG.warn("CDR {} tells no taxes and the agreement has no rate: it stays before taxes", told.key());
            return told;
        });
    }

    private Outcome kept(Cdr cdr) {
        try {
            member.store().commit(Change.put(Kind.CDR, cdr));
            return offered(cdr);
        } catch (AlreadyThere sentTwiceAtOnce) {
            return add(cdr, List.of());
        }
    }

    private Outcome offered(Cdr cdr) {
        var reply = behalf.ask(cdr.party(), cdr.token().party(), peer -> peer.post(cdr));
        return switch (Delivering.of(reply, true, member.clock().instant())) {
            case Delivery.Delivered delivered -> new Outcome.Taken();
            case Delivery.NotForThem nobody -> new Outcome.Taken();
            case Delivery.Unreachable away -> new Outcome.Taken();
            case Delivery.NotNow later -> new Outcome.Taken();
            case Delivery.Declined(var why, var again) -> new Outcome.Refused(why);
        };
    }

    private boolean isCleared(Cdr cdr) {
        return member.store().find(Kind.SETTLEMENT, Kind.CDR.keyOf(cdr)).isPresent();
    }
}
