package org.voltroam.stage;

import static java.util.Comparator.comparing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.Measured;
import org.voltroam.domain.journey.pricing.PricedCharge;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Recording.MeterReading;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.trail.Passage;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Member;
import org.voltroam.role.emsp.Emsp;

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
                .flatMap(member -> beginnings(member, limit))
                .sorted(comparing(Step::at).reversed())
                .map(Step::charge)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static Stream<Step> beginnings(Member member, int limit) {
        return Stream.concat(
                member.store().latestCharges(limit).stream()
                        .map(charge -> member.store().trail(charge).getFirst()),
                member.store().latestPassages(limit).stream().map(passage -> crossed(member, passage)));
    }

    public Optional<Journey> find(ChargeId charge) {
        var steps = steps(charge);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var session = newestSession(charge, steps);
        var cdr = cdr(charge, steps);
        return Optional.of(new Journey(
                charge,
                steps,
                session,
                cdr,
                cdr.map(this::price),
                cdr.flatMap(this::settlement),
                cdr.flatMap(issued -> invoice(issued, steps))));
    }

    private List<Step> steps(ChargeId charge) {
        var all = new ArrayList<Step>();
        for (var member : cast.members()) {
            all.addAll(member.store().trail(charge));
            member.store().passages(charge.text()).stream()
                    .filter(passage -> passage.isAuthorization() || passage.isCommand())
                    .forEach(passage -> all.add(crossed(member, passage)));
        }
        all.sort(comparing(Step::at));
        return List.copyOf(all);
    }

    /** A message through the hub, told as the hub's step of the charge. */
    private static Step crossed(Member hub, Passage passage) {
        var facts = Map.of(
                "from", passage.from().toString(),
                "to", passage.to().toString(),
                "ms", Long.toString(passage.took().toMillis()));
        var what = passage.trouble() != null
                ? Step.What.TROUBLE
                : passage.isCommand() ? Step.What.COMMAND : Step.What.AUTHORIZATION;
        return new Step(ChargeId.of(passage.correlationId()), passage.at(), hub.id(), what, told(passage), facts);
    }

    private static String told(Passage passage) {
        return passage.trouble() != null
                ? passage.to() + " gave no answer: " + passage.trouble()
                : passage.from() + (passage.isCommand() ? " commands " : " asks ") + passage.to() + " through the hub";
    }

    /** Several parties may hold it; the one that heard of it last knows best. */
    private Optional<Session> newestSession(ChargeId charge, List<Step> steps) {
        return copies(Kind.SESSION, "session", Session::charge, charge, steps).max(comparing(Session::lastUpdated));
    }

    private Optional<Cdr> cdr(ChargeId charge, List<Step> steps) {
        var issued = copies(Kind.CDR, "cdr", Cdr::charge, charge, steps)
                .filter(cdr -> !Boolean.TRUE.equals(cdr.credit()))
                .toList();
        return issued.stream()
                .filter(this::isItsIssuersOwn)
                .findFirst()
                .or(() -> issued.stream().findFirst());
    }

    /** Who issued it knows it whole; what crossed versions may have lost something. */
    private boolean isItsIssuersOwn(Cdr cdr) {
        return cast.cpo(cdr.party())
                .flatMap(cpo -> cpo.member().store().find(Kind.CDR, Kind.CDR.keyOf(cdr)))
                .filter(cdr::equals)
                .isPresent();
    }

    /**
     * Every party's copy of the charge's object. The trail names its id; only a hub does not, and where nobody else plays the
     * latest objects are looked through.
     */
    private <V> Stream<V> copies(
            Kind<V> kind, String fact, Function<V, ChargeId> chargeOf, ChargeId charge, List<Step> steps) {
        var keys = keys(fact, steps);
        var onlyRelayed = steps.stream()
                .allMatch(step ->
                        cast.hubs().stream().anyMatch(hub -> hub.member().id().equals(step.party())));
        return cast.members().stream()
                .flatMap(member -> onlyRelayed
                        ? latest(member, kind).stream()
                        : keys.stream().flatMap(key -> member.store().find(kind, key).stream()))
                .filter(object -> chargeOf.apply(object).equals(charge));
    }

    /**
     * The owner is the CPO: it tells of the object itself, or it is in every agreement of whoever does. A party that speaks 2.1.1 with its
     * hub takes the hub for the owner.
     */
    private List<String> keys(String fact, List<Step> steps) {
        return steps.stream()
                .flatMap(step -> Stream.ofNullable(step.facts().get(fact))
                        .flatMap(id -> owners(step).map(owner -> Kind.key(owner, new CiText(id).folded()))))
                .distinct()
                .toList();
    }

    private Stream<PartyId> owners(Step step) {
        return cast.world().agreements().stream()
                .flatMap(agreement -> Stream.concat(Stream.of(agreement.cpo()), Stream.ofNullable(agreement.hub())))
                .distinct()
                .filter(cpo -> cast.cpo(step.party()).isEmpty() || cpo.equals(step.party()));
    }

    /** What the meter said so far, oldest first; the register counts from the start of the charge. */
    public List<MeterReading> curve(Session session) {
        return cast.cpo(session.party())
                .flatMap(cpo -> cpo.recording(session.id()))
                .map(Journeys::fromZero)
                .orElse(List.of());
    }

    private static List<MeterReading> fromZero(Recording recording) {
        return recording.readings().stream()
                .map(reading ->
                        new MeterReading(reading.at(), reading.register().minus(recording.meterStart())))
                .toList();
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

    private Optional<Invoice> invoice(Cdr cdr, List<Step> steps) {
        return cast.emsps().stream()
                .map(Emsp::member)
                .flatMap(member -> invoices(member, steps))
                .filter(invoice -> isOf(invoice, cdr))
                .findFirst();
    }

    private boolean isOf(Invoice invoice, Cdr cdr) {
        var billed = invoice.cdr();
        return billed.id().equals(cdr.id()) && (billed.owner().equals(cdr.party()) || isHub(billed.owner()));
    }

    private boolean isHub(PartyId party) {
        return cast.world().agreements().stream().anyMatch(agreement -> party.equals(agreement.hub()));
    }

    private static Stream<Invoice> invoices(Member emsp, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.party().equals(emsp.id()))
                .flatMap(step -> Stream.ofNullable(step.facts().get("invoice")))
                .flatMap(id -> emsp.store().find(Kind.INVOICE, Kind.key(emsp.id(), new CiText(id).folded())).stream());
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
