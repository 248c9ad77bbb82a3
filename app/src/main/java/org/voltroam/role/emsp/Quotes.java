package org.voltroam.role.emsp;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.match.FourWays.Quoted;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.billing.MarkupBasis;
import org.voltroam.domain.journey.billing.Promise;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.pricing.PriceBoundaries;
import org.voltroam.domain.journey.pricing.Pricer;
import org.voltroam.domain.journey.quote.Bound;
import org.voltroam.domain.journey.quote.Plan;
import org.voltroam.domain.journey.quote.Preview;
import org.voltroam.domain.journey.quote.Preview.Computed;
import org.voltroam.domain.journey.quote.Preview.NotComputable;
import org.voltroam.domain.journey.quote.Previewer;
import org.voltroam.domain.journey.quote.Quote;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Money;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** What a charge costs a driver of ours, said before it begins; and promises of it, which are kept when the CDR comes. */
public final class Quotes {

    /** What an authorization is judged by when nobody has said what is planned. */
    private static final Energy TYPICAL = Energy.ofKWh("20");

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final Member member;
    private final Markups markups;
    private final ShownTariffs shown;
    private final Seals seals;
    private final Occasions occasions;
    private final Previewer previewer = new Previewer(new Pricer());
    private final Bound bound = new Bound(new Pricer());
    private final ConcurrentHashMap<String, Quote> open = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ChargeId, String> used = new ConcurrentHashMap<>();

    Quotes(Member member, Markups markups, ShownTariffs shown) {
        this.member = member;
        this.markups = markups;
        this.shown = shown;
        this.seals = new Seals(member);
        this.occasions = new Occasions(member);
        member.store().each(Kind.QUOTE, this::remember);
    }

    private void remember(Quote quote) {
        var charge = quote.charge();
        if (charge != null) {
            used.put(charge, quote.id());
            open.remove(quote.id());
        } else if (quote.expires().isAfter(member.clock().instant())) {
            open.put(quote.id(), quote);
        }
    }

    /**
     * What somebody wants to know.
     *
     * @param evse as printed on the station
     * @param connector null for the first
     */
    public record Asked(
            TokenUid card, EvseId evse, @Nullable ConnectorId connector, Plan plan) {}

    /** What comes of asking. */
    public sealed interface Answer {

        record Shown(Preview preview) implements Answer {}

        record Made(Quote quote, Computed preview) implements Answer {}

        /** @param why for people */
        record Impossible(String why) implements Answer {}
    }

    /** Everything that a price depends on but the plan. */
    private record Spot(
            Location place, Evse evse, Connector connector, Token token, Contract contract, Agreement agreement) {}

    public Answer preview(Asked asked) {
        return spot(asked)
                .<Answer>map(spot -> new Answer.Shown(preview(spot, asked.plan())))
                .orElseGet(() -> unknown(asked));
    }

    /** @param lasts how long it can be used */
    public Answer make(Asked asked, Duration lasts) {
        var spot = spot(asked);
        if (spot.isEmpty()) {
            return unknown(asked);
        }
        return switch (preview(spot.get(), asked.plan())) {
            case NotComputable none -> new Answer.Impossible("the price is told in words only: " + none.texts());
            case Computed computed -> made(spot.get(), computed, lasts);
        };
    }

    private Answer unknown(Asked asked) {
        return new Answer.Impossible("we know no EVSE " + asked.evse() + " or no card " + asked.card()
                + ", or we have no agreement with its operator");
    }

    private Answer made(Spot spot, Computed computed, Duration lasts) {
        var now = member.clock().instant();
        var id = Ids.unique();
        var total = computed.wholesale().costs().total();
        var wholesale = new Money(
                total.gross().orElse(total.beforeTaxes()), computed.tariff().currency());
        var unsigned = new Quote(
                member.id(),
                id,
                spot.contract().id(),
                spot.token().uid(),
                spot.place().key(),
                spot.evse().uid(),
                spot.place().zone(),
                now,
                now.plus(lasts),
                computed.plan(),
                computed.tariff(),
                basis(spot, computed.plan()),
                wholesale,
                computed.retail().gross(),
                computed.retail().margin(),
                new Quote.Sealed("", "", ""),
                null);
        var quote = unsigned.with(seals.seal(QuoteText.of(unsigned)));
        member.store().commit(Change.put(Kind.QUOTE, quote));
        remember(quote);
        return new Answer.Made(quote, computed);
    }

    public Optional<Quote> find(String id) {
        return member.store().find(Kind.QUOTE, Kind.key(member.id(), id.toLowerCase(Locale.ROOT)));
    }

    public Seals seals() {
        return seals;
    }

    private Preview preview(Spot spot, Plan plan) {
        return previewer.preview(plan, tariffs(spot), spot.place().zone(), basis(spot, plan));
    }

    private MarkupBasis basis(Spot spot, Plan plan) {
        var tariff = PriceBoundaries.chosen(tariffs(spot), plan.start()).orElse(null);
        var occasion =
                occasions.of(spot.place(), spot.connector(), tariff, spot.agreement(), spot.contract(), plan.start());
        return markups.basis(occasion, plan.start(), spot.agreement());
    }

    /** As they are shown now: a charge that begins later may find others, and a quote holds against them. */
    private List<Tariff> tariffs(Spot spot) {
        var now = member.clock().instant();
        return spot.connector().tariffIds().stream()
                .flatMap(id -> shown.at(new Owned<>(spot.place().party(), id), now).stream())
                .toList();
    }

    private Optional<Spot> spot(Asked asked) {
        return member.directory().tokens(asked.card()).stream()
                .filter(token -> token.party().equals(member.id()))
                .findFirst()
                .flatMap(token -> member.directory().locations().stream()
                        .flatMap(place -> place.evses().stream()
                                .filter(evse -> asked.evse().equals(evse.evseId()))
                                .flatMap(evse -> spot(place, evse, asked.connector(), token).stream()))
                        .findFirst());
    }

    private Optional<Spot> spot(Location place, Evse evse, @Nullable ConnectorId plug, Token token) {
        var connector = evse.connectors().stream()
                .filter(each -> plug == null || each.id().equals(plug))
                .findFirst();
        var contract = member.directory().contract(token.contract());
        var agreement = member.directory().agreement(place.party(), member.id());
        return connector.isEmpty() || contract.isEmpty() || agreement.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spot(place, evse, connector.get(), token, contract.get(), agreement.get()));
    }

    /** The promise that a charge of this token there would be held to. */
    Optional<Quote> open(Token token, Owned<LocationId> place, List<EvseUid> evses) {
        var now = member.clock().instant();
        open.values().removeIf(quote -> !quote.expires().isAfter(now));
        return open.values().stream()
                .filter(quote ->
                        quote.token().equals(token.uid()) && quote.contract().equals(token.contract()))
                .filter(quote -> evses.stream().anyMatch(evse -> quote.holds(now, place, evse)))
                .findFirst();
    }

    /** From now on the charge is held to it; to be committed with the authorization. */
    Change use(Quote quote, ChargeId charge) {
        var taken = quote.usedFor(charge);
        remember(taken);
        return Change.put(Kind.QUOTE, taken);
    }

    /** What was promised of the charge that a CDR is about. */
    Optional<Promise> promise(Cdr cdr) {
        return quote(cdr).flatMap(quote -> bound.of(quote, cdr));
    }

    Optional<Quoted> quoted(Cdr cdr) {
        return quote(cdr)
                .filter(quote -> quote.retail().currency().equals(cdr.currency()))
                .map(quote -> new Quoted(quote.id(), bound.wholesale(quote, cdr).amount()));
    }

    private Optional<Quote> quote(Cdr cdr) {
        return Optional.ofNullable(used.get(cdr.charge())).flatMap(this::find);
    }

    /**
     * What a charge there would lose, by a typical one; empty when it would not, or nobody can say.
     *
     * @param evses where it could be
     */
    Optional<Loss> loss(Token token, Owned<LocationId> key, List<EvseUid> evses) {
        return member.directory()
                .location(key)
                .flatMap(place -> Stream.concat(
                                evses.stream().flatMap(uid -> place.evse(uid).stream()),
                                evses.isEmpty() ? place.evses().stream() : Stream.empty())
                        .flatMap(evse -> spot(place, evse, null, token).stream())
                        .flatMap(spot -> loss(spot).stream())
                        .findFirst());
    }

    private Optional<Loss> loss(Spot spot) {
        var plan = typical(spot.connector());
        var onLoss = basis(spot, plan).effects().onLoss();
        if (onLoss == null || !(preview(spot, plan) instanceof Computed computed)) {
            return Optional.empty();
        }
        var margin = computed.retail().margin();
        return margin.isNegative() ? Optional.of(new Loss(onLoss, margin)) : Optional.empty();
    }

    private Plan typical(Connector connector) {
        var kW = connector.most().kW().max(BigDecimal.ONE);
        var seconds = TYPICAL.kWh().multiply(SECONDS_PER_HOUR).divide(kW, 0, RoundingMode.CEILING);
        return Plan.of(member.clock().instant(), TYPICAL, Duration.ofSeconds(seconds.longValueExact()), Duration.ZERO);
    }
}
