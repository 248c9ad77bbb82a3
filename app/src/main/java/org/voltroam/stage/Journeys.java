package org.voltroam.stage;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.Owned;
import org.voltroam.role.Member;

/** Puts together what each party here knows of a charge. */
public final class Journeys {

    /** Sessions and CDRs looked through for one charge; the newest come last. */
    private static final int LATEST = 1000;

    private final Cast cast;
    private final Pricer pricer = new Pricer();

    public Journeys(Cast cast) {
        this.cast = cast;
    }

    /** The newest charges first. */
    public List<ChargeId> latest(int limit) {
        return cast.members().stream()
                .flatMap(member -> member.store().latestCharges(limit).stream()
                        .map(charge -> member.store().trail(charge).getFirst()))
                .sorted(Comparator.comparing(Step::at).reversed())
                .map(Step::charge)
                .distinct()
                .limit(limit)
                .toList();
    }

    public Optional<Journey> find(ChargeId charge) {
        var steps = steps(charge);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var session = newestSession(charge);
        var cdr = first(Kind.CDR, Cdr::charge, charge, session.orElse(null));
        return Optional.of(new Journey(
                charge,
                steps,
                session,
                cdr,
                cdr.map(this::price),
                cdr.flatMap(this::settlement),
                cdr.flatMap(this::invoice)));
    }

    private List<Step> steps(ChargeId charge) {
        var all = new ArrayList<Step>();
        cast.members().forEach(member -> all.addAll(member.store().trail(charge)));
        all.sort(Comparator.comparing(Step::at));
        return List.copyOf(all);
    }

    /** Several parties may hold it; the one that heard of it last knows best. */
    private Optional<Session> newestSession(ChargeId charge) {
        return cast.members().stream()
                .flatMap(member -> session(member, charge).stream())
                .max(Comparator.comparing(Session::lastUpdated));
    }

    private static Optional<Session> session(Member member, ChargeId charge) {
        return latest(member, Kind.SESSION).stream()
                .filter(session -> session.charge().equals(charge))
                .findFirst();
    }

    private Optional<Cdr> first(
            Kind<Cdr> kind, Function<Cdr, ChargeId> chargeOf, ChargeId charge, @Nullable Session session) {
        for (var member : cast.members()) {
            var bySession = Optional.ofNullable(session)
                    .flatMap(known -> member.store()
                            .find(kind, Kind.key(known.party(), known.id().ci().folded())));
            var found = bySession.isPresent()
                    ? bySession
                    : latest(member, kind).stream()
                            .filter(cdr -> chargeOf.apply(cdr).equals(charge))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private PricedCharge price(Cdr cdr) {
        return pricer.price(Measured.of(cdr, zone(cdr)));
    }

    private ZoneId zone(Cdr cdr) {
        return cast.members().stream()
                .flatMap(member -> member
                        .directory()
                        .location(new Owned<>(cdr.party(), cdr.location().id()))
                        .stream())
                .map(Location::zone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }

    private Optional<Settlement> settlement(Cdr cdr) {
        return cast.members().stream()
                .flatMap(member -> member.store().find(Kind.SETTLEMENT, Kind.CDR.keyOf(cdr)).stream())
                .findFirst();
    }

    private Optional<Invoice> invoice(Cdr cdr) {
        return cast.emsps().stream()
                .map(emsp -> emsp.member())
                .filter(member -> member.id().equals(cdr.token().party()))
                .flatMap(member -> latest(member, Kind.INVOICE).stream())
                .filter(invoice -> invoice.cdr().equals(cdr.key()))
                .findFirst();
    }

    private static <V> List<V> latest(Member member, Kind<V> kind) {
        var count = member.store().page(kind, Query.first(0)).total();
        var offset = (int) Math.max(0, count - LATEST);
        var items = member.store()
                .page(kind, new Query(null, null, null, offset, LATEST))
                .items();
        return items.reversed();
    }
}
