package org.voltroam.role.emsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.voltroam.domain.aftercare.quality.CdrCheck.Level;
import org.voltroam.domain.aftercare.quality.CdrFinding.Code;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.Judgement.Decision;
import org.voltroam.domain.aftercare.quality.Judgement.State;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.cdr.CreditCdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.AlreadyThere;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Member;

/**
 * CDRs that wait: for what was missing around them, or for a person. What comes later judges them again; a person releases or rejects
 * them; their sender takes them back. Either way settlement and bill are written with the decision or not at all.
 */
public final class HeldCdrs {

    private static final Duration PATIENCE = Duration.ofDays(90);

    /** What may look otherwise once more is known. */
    private static final Set<Code> MAY_PASS = Set.of(
            Code.SESSION_ENERGY_MISMATCH,
            Code.EVSE_UNKNOWN,
            Code.EVSE_NOT_OWNED,
            Code.ENERGY_ABOVE_POWER,
            Code.TARIFF_UNKNOWN,
            Code.TARIFF_MISMATCH,
            Code.COST_MISMATCH,
            Code.TAX_MISMATCH,
            Code.TOKEN_UNKNOWN,
            Code.TOKEN_BLOCKED,
            Code.DUPLICATE_SESSION,
            Code.OVERLAP_CONNECTOR,
            Code.OVERLAP_TOKEN,
            Code.METER_KEY_CHANGED,
            Code.METER_RECORD_REUSED,
            Code.CREDIT_UNKNOWN_CDR);

    private final Member member;
    private final Evidence evidence;
    private final Till till;
    private final Map<String, Cdr> waiting = new ConcurrentHashMap<>();

    HeldCdrs(Member member, Evidence evidence, Till till) {
        this.till = till;
        this.member = member;
        this.evidence = evidence;
        member.store().each(Kind.JUDGEMENT, judgement -> {
            if (judgement.isHeld()) {
                member.store().find(Kind.CDR, key(judgement.cdr())).ifPresent(cdr -> know(cdr, judgement));
            }
        });
    }

    void know(Cdr cdr, Judgement judgement) {
        if (judgement.isHeld()) {
            waiting.put(key(cdr.key()), cdr);
            withdraw(cdr);
        } else {
            waiting.remove(key(cdr.key()));
            lookAgain(
                    other -> other.party().equals(cdr.party()) && other.charge().equals(cdr.charge()));
        }
    }

    /** A CDR that waits and the credit that takes it back: whichever came first, both have come to their end, and no money moves. */
    private synchronized void withdraw(Cdr cdr) {
        for (var other : List.copyOf(waiting.values())) {
            if (CreditCdr.takesBack(cdr, other)) {
                withdraw(cdr, other);
            } else if (CreditCdr.takesBack(other, cdr)) {
                withdraw(other, cdr);
            }
        }
    }

    private void withdraw(Cdr credit, Cdr original) {
        var decision = new Decision(
                credit.party().toString(),
                "taken back by " + credit.id() + " before it was settled",
                member.clock().instant());
        var ended = Stream.of(original, credit)
                .flatMap(cdr -> find(cdr.key()).filter(Judgement::isHeld).stream())
                .map(judgement -> judgement.decided(State.WITHDRAWN, decision))
                .toList();
        if (ended.size() < 2) {
            return; // a person has decided about one of them meanwhile
        }
        var changes = new ArrayList<Change>();
        ended.forEach(judgement -> changes.add(Change.put(Kind.JUDGEMENT, judgement)));
        changes.add(new Change.Removed<>(Kind.INCIDENT, CdrDesk.incident(original, ended.getFirst())));
        changes.add(new Change.Removed<>(Kind.INCIDENT, CdrDesk.incident(credit, ended.getLast())));
        changes.add(member.trail()
                .step(original.charge(), What.CDR, said(original, State.WITHDRAWN, decision), "cdr", original.id()));
        member.store().commit(changes);
        know(credit, ended.getLast());
        know(original, ended.getFirst());
    }

    /** What became of a CDR; empty when none of that name came. */
    public Optional<Judgement> find(Owned<CdrId> cdr) {
        return member.store().find(Kind.JUDGEMENT, key(cdr));
    }

    /** What came of a wish of a person. */
    public sealed interface Outcome {

        record Done(Judgement judgement) implements Outcome {}

        record Unknown() implements Outcome {}

        /** @param why for people */
        record NotPossible(String why) implements Outcome {}
    }

    /** Settles and bills a CDR that is held, whatever was found. */
    public Outcome release(Owned<CdrId> key, String by, String why) {
        return decide(key, new Decision(by, why, member.clock().instant()), State.RELEASED);
    }

    /** Says that nobody will be billed for a CDR that is held. */
    public Outcome reject(Owned<CdrId> key, String by, String why) {
        return decide(key, new Decision(by, why, member.clock().instant()), State.REJECTED);
    }

    private synchronized Outcome decide(Owned<CdrId> key, Decision decision, State state) {
        var judgement = find(key);
        if (judgement.isEmpty()) {
            return new Outcome.Unknown();
        }
        var cdr = member.store().find(Kind.CDR, key(key));
        if (!judgement.get().isHeld() || cdr.isEmpty()) {
            return new Outcome.NotPossible(
                    "CDR " + key + " is not held but " + judgement.get().state());
        }
        return close(cdr.get(), judgement.get().decided(state, decision), said(cdr.get(), state, decision));
    }

    private static String said(Cdr cdr, State state, Decision decision) {
        var done = switch (state) {
            case RELEASED -> " is released by ";
            case EXPIRED -> " is ended by ";
            case WITHDRAWN -> " is taken back by ";
            default -> " is rejected by ";
        };
        return "CDR " + cdr.id() + done + decision.by() + ": " + decision.why();
    }

    private Outcome close(Cdr cdr, Judgement judgement, String told) {
        var changes = new ArrayList<Change>();
        changes.add(Change.put(Kind.JUDGEMENT, judgement));
        changes.add(new Change.Removed<>(Kind.INCIDENT, CdrDesk.incident(cdr, judgement)));
        changes.add(member.trail().step(cdr.charge(), What.CDR, told, "cdr", cdr.id()));
        if (judgement.state().isBilled()) {
            var booking = booking(cdr);
            if (booking.isEmpty()) {
                return new Outcome.NotPossible("there is no agreement with " + cdr.party() + " or no contract "
                        + cdr.token().contract() + " any more");
            }
            var dearer = new Judge(evidence).dearer(cdr, booking.get().agreement(), judgement);
            changes.addAll(booking.get().of(cdr, dearer.orElse(null)));
            changes.addAll(evidence.meters().learned(cdr));
        }
        member.store().commit(changes);
        know(cdr, judgement);
        return new Outcome.Done(judgement);
    }

    private Optional<Booking> booking(Cdr cdr) {
        return agreement(cdr)
                .flatMap(agreement -> member.directory()
                        .contract(cdr.token().contract())
                        .map(contract -> new Booking(member, till, agreement, contract)));
    }

    private Optional<Agreement> agreement(Cdr cdr) {
        return member.directory().agreement(cdr.party(), member.id());
    }

    /** A session has been told: what was held for it is judged again, and what was billed without it too. */
    void heard(Session session) {
        if (!session.isOver()) {
            return;
        }
        lookAgain(cdr -> cdr.party().equals(session.party()) && session.id().equals(cdr.session()));
        evidence.cdrs().of(session.key()).ifPresent(this::doubtLater);
    }

    /** A location or tariff of a CPO has been told. */
    void heard(PartyId cpo) {
        lookAgain(cdr -> cdr.party().equals(cpo));
    }

    /** Judges again all that wait for what may have come; what nobody decided about for too long expires. */
    void look() {
        lookAgain(cdr -> true);
        var oldest = member.clock().instant().minus(PATIENCE);
        List.copyOf(waiting.values())
                .forEach(cdr -> find(cdr.key())
                        .filter(judgement -> judgement.arrived().isBefore(oldest))
                        .ifPresent(judgement -> decide(cdr.key(), expired(), State.EXPIRED)));
    }

    private Decision expired() {
        return new Decision(
                "time",
                "nobody decided within " + PATIENCE.toDays() + " days",
                member.clock().instant());
    }

    private void lookAgain(Predicate<Cdr> which) {
        List.copyOf(waiting.values()).stream().filter(which).forEach(this::again);
    }

    private synchronized void again(Cdr cdr) {
        var known = find(cdr.key()).filter(Judgement::isHeld);
        if (known.isEmpty()
                || known.get().findings().stream().noneMatch(finding -> MAY_PASS.contains(finding.code()))) {
            return;
        }
        var judged = judged(cdr, known.get());
        if (judged.state().isBilled()) {
            accepted(cdr, judged);
        } else if (!judged.findings().equals(known.get().findings())) {
            member.store()
                    .commit(
                            Change.put(Kind.JUDGEMENT, judged),
                            Change.put(Kind.INCIDENT, CdrDesk.incident(cdr, judged)));
        }
    }

    private void accepted(Cdr cdr, Judgement judged) {
        try {
            close(cdr, judged, "CDR " + cdr.id() + " is held no longer: what was missing has come");
        } catch (AlreadyThere meanwhile) {
            waiting.remove(key(cdr.key()));
        }
    }

    private Judgement judged(Cdr cdr, Judgement known) {
        return agreement(cdr)
                .map(agreement -> {
                    var verdict = new Judge(evidence).judge(cdr, agreement, known.arrived());
                    var priced = verdict.priced();
                    var level = verdict.level() == Level.FATAL ? Level.SEVERE : verdict.level();
                    return new Judgement(
                            known.cdr(),
                            known.charge(),
                            CdrDesk.state(level),
                            verdict.findings(),
                            priced == null ? null : priced.costs(),
                            known.arrived(),
                            known.decision(),
                            member.clock().instant());
                })
                .orElse(known);
    }

    /** What is billed stays billed; that it is in doubt now is written down, for a dispute. */
    private synchronized void doubtLater(Cdr cdr) {
        var known = find(cdr.key()).filter(judgement -> judgement.state().isBilled() && judgement.decision() == null);
        known.ifPresent(judgement -> {
            var judged = judged(cdr, judgement);
            if (!judged.findings().equals(judgement.findings())) {
                member.store()
                        .commit(Change.put(
                                Kind.JUDGEMENT,
                                new Judgement(
                                        judged.cdr(),
                                        judged.charge(),
                                        State.ACCEPTED_WITH_WARNINGS,
                                        judged.findings(),
                                        judged.expected(),
                                        judged.arrived(),
                                        null,
                                        judged.at())));
            }
        });
    }

    private static String key(Owned<CdrId> cdr) {
        return Kind.key(cdr.owner(), cdr.id().ci().folded());
    }
}
