package org.voltroam.role.emsp;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.aftercare.quality.CdrCheck.Level;
import org.voltroam.domain.aftercare.quality.CdrCheck.Verdict;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.Judgement.Decision;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CdrReceipt;
import org.voltroam.domain.journey.settlement.StatedTaxes;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Incident.Sort;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.CdrsReceiver;
import org.voltroam.protocol.ocpi.exchange.TheirList;
import org.voltroam.role.Incidents;
import org.voltroam.role.Intake;
import org.voltroam.role.Member;

/**
 * Where CPOs bring their CDRs: judged once, and when they can be believed, settled and billed in the same commit.
 *
 * <p>A CDR of a token or a party we do not know is refused: nobody would pay it, and the CPO learns so at once. So is what is wrong by
 * itself. What only its surroundings speak against is held: {@link HeldCdrs} goes on from there.
 */
final class CdrDesk implements CdrsReceiver.Cdrs {

    private static final Logger LOG = LoggerFactory.getLogger(CdrDesk.class);

    private static final int LANES = 64;

    private final Member member;
    private final Evidence evidence;
    private final HeldCdrs held;
    private final Till till;
    private final List<Object> lanes = Stream.generate(Object::new).limit(LANES).toList();

    CdrDesk(Member member, Evidence evidence, HeldCdrs held, Till till) {
        this.till = till;
        this.member = member;
        this.evidence = evidence;
        this.held = held;
    }

    @Override
    public Optional<Cdr> find(Owned<CdrId> key) {
        return member.store().find(Kind.CDR, Kind.key(key.owner(), key.id().ci().folded()));
    }

    /** Two CDRs of one charge are judged one after the other, so that the second one knows of the first. */
    @Override
    public CdrsReceiver.Outcome add(Cdr told, List<Violation> violations) {
        var cdr = member.directory()
                .agreement(told.party(), member.id())
                .map(agreement -> taxed(told, agreement))
                .orElse(told);
        synchronized (lanes.get(Math.floorMod(cdr.charge().hashCode(), LANES))) {
            return added(cdr);
        }
    }

    private CdrsReceiver.Outcome added(Cdr cdr) {
        return switch (CdrReceipt.of(find(cdr.key()).orElse(null), cdr)) {
            case CdrReceipt.Duplicate(var known) -> again(known);
            case CdrReceipt.Conflict(var known, var fields) ->
                conflicting(
                        cdr, "CDR " + cdr.id() + " was sent before with other content: " + String.join(", ", fields));
            case CdrReceipt.Accepted accepted -> take(cdr);
        };
    }

    private CdrsReceiver.Outcome again(Cdr known) {
        return held.find(known.key())
                .filter(Judgement::isHeld)
                .<CdrsReceiver.Outcome>map(judgement -> new CdrsReceiver.Outcome.Held(said(judgement)))
                .orElse(new CdrsReceiver.Outcome.Taken());
    }

    /** The first one stands; a correction is a Credit CDR of its own. */
    private CdrsReceiver.Outcome conflicting(Cdr cdr, String why) {
        member.store()
                .commit(Incidents.incident(
                        Sort.CONFLICTING_CDR,
                        cdr.party(),
                        Kind.CDR,
                        Kind.CDR.keyOf(cdr),
                        why,
                        member.clock().instant()));
        return new CdrsReceiver.Outcome.Conflicting(why);
    }

    /** CDRs as CPOs list them. What was refused when it was pushed is refused again, and logged. */
    Intake<Cdr> pulled() {
        return new Intake<>(TheirList.CDRS, cdr -> find(cdr.key()), this::pulled, new Intake.Vanishing.Never<>());
    }

    private void pulled(Cdr cdr, List<Violation> violations) {
        switch (add(cdr, violations)) {
            case CdrsReceiver.Outcome.Taken taken -> {}
            case CdrsReceiver.Outcome.Held kept -> {}
            case CdrsReceiver.Outcome.Refused(var why) -> refused(cdr, why);
            case CdrsReceiver.Outcome.Conflicting(var why) -> refused(cdr, why);
        }
    }

    private static void refused(Cdr cdr, String why) {
        LOG.warn("pulled CDR {} of {} is refused: {}", cdr.id(), cdr.party(), why);
    }

    private CdrsReceiver.Outcome take(Cdr cdr) {
        var agreement = member.directory().agreement(cdr.party(), member.id());
        if (!cdr.token().party().equals(member.id()) || agreement.isEmpty()) {
            return new CdrsReceiver.Outcome.Refused(
                    "/cdr_token is not a token of " + member.id() + ", or there is no agreement with " + cdr.party());
        }
        var contract = member.directory().contract(cdr.token().contract());
        if (contract.isEmpty()) {
            return new CdrsReceiver.Outcome.Refused(
                    "/cdr_token/contract_id " + cdr.token().contract() + " is not a contract of " + member.id());
        }
        return judged(cdr, agreement.get(), contract.get());
    }

    private CdrsReceiver.Outcome judged(Cdr cdr, Agreement agreement, Contract contract) {
        var now = member.clock().instant();
        var verdict = new Judge(evidence).judge(cdr, agreement, now);
        var judgement = judgement(cdr, verdict, now);
        if (verdict.level() != Level.FATAL && isTrifle(cdr, agreement)) {
            return dropped(cdr, judgement.decided(State.DROPPED, agreed(agreement, now)));
        }
        return switch (verdict.level()) {
            case FATAL -> refused(judgement);
            case SEVERE -> kept(cdr, judgement);
            case OK, IDEMPOTENT, WARNING -> billed(cdr, judgement, new Booking(member, till, agreement, contract));
        };
    }

    private static boolean isTrifle(Cdr cdr, Agreement agreement) {
        var trifle = agreement.scrutiny().trifle();
        return trifle != null
                && !Boolean.TRUE.equals(cdr.credit())
                && trifle.isMoreThan(Duration.between(cdr.start(), cdr.end()), cdr.totalEnergy());
    }

    private static Decision agreed(Agreement agreement, Instant now) {
        return new Decision("agreement", "below " + agreement.scrutiny().trifle(), now);
    }

    /** It has come, and nobody has to look at it. */
    private CdrsReceiver.Outcome dropped(Cdr cdr, Judgement judgement) {
        var changes = List.<Change>of(
                Change.put(Kind.CDR, cdr),
                Change.put(Kind.JUDGEMENT, judgement),
                member.trail()
                        .step(
                                cdr.charge(),
                                What.CDR,
                                "CDR " + cdr.id() + " is not billed: so small a charge is dropped as agreed",
                                "cdr",
                                cdr.id()));
        return committed(cdr, changes, judgement, new CdrsReceiver.Outcome.Taken());
    }

    private static Judgement judgement(Cdr cdr, Verdict verdict, Instant now) {
        var priced = verdict.priced();
        return new Judgement(
                cdr.key(),
                cdr.charge(),
                state(verdict.level()),
                verdict.findings(),
                priced == null ? null : priced.costs(),
                now,
                null,
                now);
    }

    static State state(Level level) {
        return switch (level) {
            case OK, IDEMPOTENT -> State.ACCEPTED;
            case WARNING -> State.ACCEPTED_WITH_WARNINGS;
            case SEVERE -> State.HELD;
            case FATAL -> State.REFUSED;
        };
    }

    private CdrsReceiver.Outcome refused(Judgement judgement) {
        member.store().commit(Change.put(Kind.JUDGEMENT, judgement));
        return new CdrsReceiver.Outcome.Refused(judgement.told());
    }

    /** A person looks at it: the CPO has sent what it had to, and may not be asked again, but no money moves by it. */
    private CdrsReceiver.Outcome kept(Cdr cdr, Judgement judgement) {
        LOG.warn("CDR {} is held: {}", cdr.key(), judgement.told());
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.CDR, cdr));
        changes.add(Change.put(Kind.JUDGEMENT, judgement));
        changes.add(Change.put(Kind.INCIDENT, incident(cdr, judgement)));
        changes.addAll(evidence.meters().alerts(cdr, judgement));
        changes.add(member.trail()
                .step(
                        cdr.charge(),
                        What.TROUBLE,
                        "CDR " + cdr.id() + " is held: " + judgement.told(),
                        "cdr",
                        cdr.id()));
        return committed(cdr, changes, judgement, new CdrsReceiver.Outcome.Held(said(judgement)));
    }

    static Incident incident(Cdr cdr, Judgement judgement) {
        return new Incident(
                Boolean.TRUE.equals(cdr.credit()) ? Sort.DOUBTFUL_CREDIT : Sort.HELD_CDR,
                cdr.party(),
                Kind.CDR + " " + Kind.CDR.keyOf(cdr),
                judgement.told(),
                judgement.arrived());
    }

    private static String said(Judgement judgement) {
        return "kept, and not billed before somebody has looked: " + judgement.told();
    }

    /** Without any rate to go by the bill has no taxes, and its books will show so. */
    private static Cdr taxed(Cdr cdr, Agreement agreement) {
        return StatedTaxes.of(cdr, agreement).orElseGet(() -> {
            LOG.warn("CDR {} tells no taxes and the agreement has no rate: it is billed before taxes", cdr.key());
            return cdr;
        });
    }

    private CdrsReceiver.Outcome billed(Cdr cdr, Judgement judgement, Booking booking) {
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.CDR, cdr));
        changes.add(Change.put(Kind.JUDGEMENT, judgement));
        try {
            var dearer = new Judge(evidence).dearer(cdr, booking.agreement(), judgement);
            changes.addAll(booking.of(cdr, dearer.orElse(null)));
            changes.addAll(evidence.meters().learned(cdr));
            changes.addAll(evidence.meters().alerts(cdr, judgement));
        } catch (ArithmeticException beyondTheLedger) {
            return new CdrsReceiver.Outcome.Refused("/total_cost is more than a ledger can keep");
        }
        return committed(cdr, changes, judgement, new CdrsReceiver.Outcome.Taken());
    }

    private CdrsReceiver.Outcome committed(
            Cdr cdr, List<Change> changes, Judgement judgement, CdrsReceiver.Outcome outcome) {
        try {
            member.store().commit(changes);
        } catch (AlreadyThere sentTwiceAtOnce) {
            return added(cdr);
        }
        evidence.cdrs().remember(cdr);
        held.know(cdr, judgement);
        return outcome;
    }
}
