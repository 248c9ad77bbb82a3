package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.exchange.Newest;
import org.voltroam.protocol.ocpi.relay.Copies;
import org.voltroam.protocol.ocpi.relay.Relayed;
import org.voltroam.protocol.ocpi.wire.Codec;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Disputed;
import org.voltroam.role.Incidents;
import org.voltroam.role.Member;

/** The hub's copies of what crosses it: CDRs for clearing, sessions, and a log of every message. */
final class Copying implements Copies {

    private static final Logger LOG = LoggerFactory.getLogger(Copying.class);

    private final Member member;
    private final Wire wire;
    private final Executor threads;
    private final PassageLog log;

    /** @param wire of the version in which messages cross */
    Copying(Member member, Wire wire, Executor threads, PassageLog log) {
        this.member = member;
        this.wire = wire;
        this.threads = threads;
        this.log = log;
    }

    /** Clears a CDR that its eMSP has accepted. Sent again, it is found cleared. */
    @Override
    public boolean beforeAnswer(Relayed message) {
        if (!message.isAccepted()) {
            return true;
        }
        var cdr = read(message, wire.cdr());
        try {
            member.store().commit(cleared(cdr));
        } catch (AlreadyThere known) {
            LOG.debug("{} was cleared before", cdr.key());
        } catch (ArithmeticException beyondTheLedger) {
            kept(cdr, beyondTheLedger);
        } catch (RuntimeException notNow) {
            LOG.error("{} was accepted by {} and is not cleared yet", cdr.key(), message.to(), notNow);
            return false;
        }
        return true;
    }

    /** What no ledger can keep: its eMSP has taken it, so it is kept, and nobody owes anything by it until a person has looked. */
    private void kept(Cdr cdr, ArithmeticException why) {
        LOG.warn("{} cannot be cleared: /total_cost is beyond the ledger", cdr.key(), why);
        var changes = new ArrayList<Change>();
        if (member.store().find(Kind.CDR, Kind.CDR.keyOf(cdr)).isEmpty()) {
            changes.add(Change.put(Kind.CDR, cdr));
        }
        changes.add(Incidents.incident(
                Sort.UNCLEARED_CDR,
                cdr.party(),
                Kind.CDR,
                Kind.CDR.keyOf(cdr),
                "/total_cost is more than a ledger can keep; nobody owes anything by it",
                member.clock().instant()));
        member.store().commit(changes);
    }

    @Override
    public void afterwards(Relayed message) {
        log.add(message);
        if (!message.losses().isEmpty()) {
            LOG.info(
                    "{} to {}, {}{}: {}",
                    message.from(),
                    message.to(),
                    message.module(),
                    message.rest(),
                    message.losses());
        }
        if (message.module().equals("locations") || message.module().equals("tariffs")) {
            threads.execute(() -> new Dangling(member).crossed(message));
        }
        if (message.is("sessions", Method.PUT) && !PlainPeers.isPlain(member, message.from())) {
            threads.execute(() -> session(message));
        }
    }

    private void session(Relayed message) {
        if (!message.isAccepted()) {
            return;
        }
        var session = read(message, wire.session());
        if (!session.party().equals(message.from()) || !session.token().party().equals(message.to())) {
            return; // it would show up in lists of those who had no part in it
        }
        var known =
                member.store().find(Kind.SESSION, Kind.SESSION.keyOf(session)).orElse(null);
        var isNews = Newest.of(known, session, Session::lastUpdated) == Newest.Verdict.NEWER;
        if (isNews && (known == null || session.mayFollow(known))) {
            member.store().commit(Change.put(Kind.SESSION, session));
        }
    }

    private List<Change> cleared(Cdr cdr) {
        var agreement = member.directory()
                .agreement(cdr.party(), cdr.token().party())
                .orElseThrow(); // the relay carries nothing between parties without one
        var settlement = Clearing.settle(cdr, agreement, member.clock().instant());
        var charge = cdr.charge();
        var changes = new ArrayList<Change>();
        if (member.store().find(Kind.CDR, Kind.CDR.keyOf(cdr)).isEmpty()) { // one from 2.1.1 was kept as it came
            changes.add(Change.put(Kind.CDR, cdr));
        }
        changes.add(Change.put(Kind.SETTLEMENT, settlement));
        changes.add(new Change.Posted(settlement.entry()));
        changes.addAll(new Disputed(member).linked(cdr));
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

    private static <T> T read(Relayed message, Codec<T> codec) {
        var fields = Fields.of(Json.parse(message.request().body()), "", new Violations());
        return codec.read(fields, new Parties(message.from(), message.to()));
    }
}
