package org.voltroam.role.emsp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.aftercare.match.FourWays;
import org.voltroam.domain.aftercare.match.SessionMatch;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.QualityScore;
import org.voltroam.domain.aftercare.quality.QualityScore.Counted;
import org.voltroam.domain.catalog.party.Scrutiny;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.InvoiceId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.role.Member;

/** CDRs looked at afterwards: how they fit to the rest of their charge, and how good a CPO's are all together. */
record Review(Member member, Quotes quotes) {

    /** Sessions of a CPO looked through for a CDR that names none. */
    private static final int LOOKED_AT = 1000;

    FourWays match(Cdr cdr) {
        var trail = member.store().trail(cdr.charge());
        var invoice = member.store()
                .find(
                        Kind.INVOICE,
                        Kind.key(
                                member.id(),
                                InvoiceId.of(cdr.party() + "-" + cdr.id()).ci().folded()));
        return FourWays.of(
                cdr,
                quotes.quoted(cdr).orElse(null),
                isAuthorized(trail) ? cdr.charge().text() : null,
                SessionMatch.of(cdr, sessions(cdr, trail)).orElse(null),
                invoice.orElse(null));
    }

    private boolean isAuthorized(List<Step> trail) {
        return trail.stream()
                .anyMatch(step ->
                        step.what() == What.AUTHORIZATION && step.party().equals(member.id()));
    }

    private List<Session> sessions(Cdr cdr, List<Step> trail) {
        var named = new ArrayList<Session>();
        Optional.ofNullable(cdr.session()).flatMap(id -> session(cdr, id)).ifPresent(named::add);
        trail.stream()
                .flatMap(step -> Optional.ofNullable(step.facts().get("session")).stream())
                .distinct()
                .forEach(id -> session(cdr, SessionId.of(id)).ifPresent(named::add));
        if (named.isEmpty()) {
            var since = cdr.start().minus(Duration.ofDays(1));
            named.addAll(member.store()
                    .page(Kind.SESSION, new Query(cdr.party(), since, null, 0, LOOKED_AT))
                    .items());
        }
        return named;
    }

    private Optional<Session> session(Cdr cdr, SessionId id) {
        return member.store().find(Kind.SESSION, Kind.key(cdr.party(), id.ci().folded()));
    }

    QualityScore score(PartyId cpo, List<Session> missing) {
        var counted = new ArrayList<Counted>();
        member.store().each(Kind.JUDGEMENT, judgement -> {
            if (judgement.cdr().owner().equals(cpo)) {
                counted.add(counted(judgement));
            }
        });
        var patience = member.directory()
                .agreement(cpo, member.id())
                .map(agreement -> agreement.scrutiny().patience())
                .orElse(Scrutiny.STANDARD.patience());
        var theirs = (int)
                missing.stream().filter(session -> session.party().equals(cpo)).count();
        return QualityScore.of(cpo, counted, patience, theirs);
    }

    private Counted counted(Judgement judgement) {
        var cdr = cdr(judgement.cdr());
        return new Counted(
                judgement.state(),
                judgement.findings().isEmpty(),
                cdr.map(found -> Boolean.TRUE.equals(found.credit())).orElse(false),
                cdr.filter(found -> !Boolean.TRUE.equals(found.credit()))
                        .map(found -> Duration.between(found.end(), judgement.arrived()))
                        .orElse(null));
    }

    private Optional<Cdr> cdr(Owned<CdrId> key) {
        return member.store().find(Kind.CDR, Kind.key(key.owner(), key.id().ci().folded()));
    }
}
