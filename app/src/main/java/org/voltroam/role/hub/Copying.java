package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.relay.Copies;
import org.voltroam.protocol.ocpi.relay.Relayed;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Member;
import org.voltroam.role.TrailWriter;

/** The hub's copies of what crosses it: CDRs for clearing, sessions, and the trail of each charge. */
final class Copying implements Copies {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);

    private final Member member;
    private final Wire wire;
    private final Executor threads;
    private final TrailWriter trails;

    Copying(Member member, Wire wire, Executor threads) {
        this.member = member;
        this.wire = wire;
        this.threads = threads;
        this.trails = new TrailWriter(member.store(), threads);
    }

    /** Clears a CDR that its eMSP has accepted. Sent again, it is found cleared. */
    @Override
    public void beforeAnswer(Relayed message) {
        if (!accepted(message)) {
            return;
        }
        var cdr = read(message, wire.cdr());
        try {
            member.store().commit(cleared(cdr));
        } catch (AlreadyThere known) {
            LOG.debug("{} was cleared before", cdr.key());
        }
    }

    @Override
    public void afterwards(Relayed message) {
        if (message.isAuthorize()) {
            trails.add(() -> authorized(message));
        } else if (message.is("sessions", Method.PUT)) {
            threads.execute(() -> session(message));
        } else if (message.is("commands", Method.POST)) {
            trails.add(() -> commanded(message));
        }
    }

    @Override
    public void unanswered(Relayed message, NoResponse.Cause cause) {
        if (message.isAuthorize()) {
            trails.add(() -> member.trail()
                    .step(charge(message), What.TROUBLE, message.to() + " gave no answer: " + cause, "cause", cause));
        }
    }

    private void session(Relayed message) {
        if (accepted(message)) {
            member.store().commit(Change.put(Kind.SESSION, read(message, wire.session())));
        }
    }

    private List<Change> cleared(Cdr cdr) {
        var agreement = member.directory()
                .agreement(cdr.party(), cdr.token().party())
                .orElseThrow(); // the relay carries nothing between parties without one
        var settlement = Clearing.settle(cdr, agreement, member.clock().instant());
        var charge = cdr.charge();
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.CDR, cdr));
        changes.add(Change.put(Kind.SETTLEMENT, settlement));
        changes.add(new Change.Posted(settlement.entry()));
        settlement
                .claims()
                .forEach(claim -> changes.add(member.trail()
                        .step(
                                charge,
                                What.SETTLEMENT,
                                claim.debtor() + " owes " + claim.creditor() + " " + claim.amount(),
                                "debtor",
                                claim.debtor(),
                                "creditor",
                                claim.creditor(),
                                "amount",
                                claim.amount().amount().toPlainString(),
                                "currency",
                                claim.amount().currency(),
                                "fee",
                                settlement.fee().amount().toPlainString())));
        return changes;
    }

    private Change authorized(Relayed message) {
        return member.trail()
                .step(
                        charge(message),
                        What.AUTHORIZATION,
                        message.from() + " asks " + message.to() + " through the hub",
                        "from",
                        message.from(),
                        "to",
                        message.to(),
                        "ms",
                        message.took().toMillis());
    }

    private Change commanded(Relayed message) {
        return member.trail()
                .step(
                        charge(message),
                        What.COMMAND,
                        message.from() + " commands " + message.to() + " through the hub",
                        "from",
                        message.from(),
                        "to",
                        message.to(),
                        "ms",
                        message.took().toMillis());
    }

    private static boolean accepted(Relayed message) {
        return message.delivered()
                && Json.tryParse(message.answer().body())
                        .map(body -> body.path("status_code").asInt(0) / 1000 == 1)
                        .orElse(false);
    }

    private static <T> T read(Relayed message, Codec<T> codec) {
        var fields = Fields.of(Json.parse(message.request().body()), "", new Violations());
        return codec.read(fields, new Parties(message.from(), message.to()));
    }

    private static ChargeId charge(Relayed message) {
        return ChargeId.of(message.correlationId());
    }
}
