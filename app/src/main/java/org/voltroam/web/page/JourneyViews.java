package org.voltroam.web.page;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journey;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Visit;
import org.voltroam.stage.world.World;
import org.voltroam.web.page.JourneyView.Card;
import org.voltroam.web.page.JourneyView.Permission;
import org.voltroam.web.page.JourneyView.Said;
import org.voltroam.web.page.JourneyView.State;
import org.voltroam.web.page.JourneyView.Stop;

/** Turns a journey into what is shown of it. */
final class JourneyViews {

    private final Cast cast;
    private final Visits visits;
    private final Journeys journeys;
    private final Sites sites;
    private final Names names;
    private final Differences differences;

    JourneyViews(Cast cast, Visits visits, Journeys journeys, Sites sites) {
        this.cast = cast;
        this.visits = visits;
        this.journeys = journeys;
        this.sites = sites;
        this.names = new Names(cast);
        this.differences = new Differences(cast);
    }

    Optional<JourneyView> find(ChargeId charge) {
        return journeys.find(charge).map(this::view);
    }

    /** Who charges where, put together from whoever knows. */
    private record Scene(
            @Nullable TokenUid uid,
            @Nullable Token token,
            @Nullable Location location,
            String evse,
            ZoneId zone) {

        String card() {
            return uid == null ? "" : uid.text();
        }

        String country() {
            return location == null ? "" : Sites.country(location.country());
        }

        String href() {
            return location == null ? "/" : Sites.href(location.key());
        }

        String place() {
            return location == null ? "an unknown site" : Sites.name(location) + ", " + location.city();
        }
    }

    private JourneyView view(Journey journey) {
        var visit = visits.of(journey.charge()).orElse(null);
        var scene = scene(journey, visit);
        var card = card(journey, scene);
        var path = path(journey);
        return new JourneyView(
                journey.charge().text(),
                "/journeys/" + journey.charge().text(),
                card.driver() + " at " + scene.place(),
                scene.country(),
                Words.day(journey.steps().getFirst().at(), scene.zone()),
                announcement(path, journey),
                journey.isOver(isBilledHere(scene)),
                journey.refusal().isPresent(),
                path,
                card,
                new Permission(verdict(journey, card), new Hops(cast, names).of(journey.steps())),
                journey.session()
                        .map(session -> Panels.flow(session, journeys.curve(session), visit, scene.zone()))
                        .orElse(null),
                journey.cdr()
                        .map(cdr -> Panels.issued(cdr, names, scene.zone()))
                        .orElse(null),
                journey.price().map(price -> Panels.price(price, scene.zone())).orElse(null),
                journey.settlement()
                        .map(settled -> Panels.debts(settled, names))
                        .orElse(null),
                journey.invoice().map(invoice -> Panels.bill(invoice, names)).orElse(null),
                journey.cdr().map(differences::of).orElse(null),
                journey.steps().stream().map(step -> said(step, scene.zone())).toList());
    }

    /** One line of the list of charges. */
    Optional<Brief> brief(ChargeId charge) {
        return journeys.find(charge).map(journey -> {
            var scene = scene(journey, visits.of(charge).orElse(null));
            return new Brief(
                    "/journeys/" + charge,
                    card(journey, scene).driver(),
                    scene.place(),
                    Words.shortDay(journey.steps().getFirst().at(), scene.zone()),
                    outcome(journey),
                    journey.refusal().isPresent()
                            ? State.REFUSED
                            : journey.isOver(isBilledHere(scene)) ? State.DONE : State.NOW);
        });
    }

    private static String outcome(Journey journey) {
        if (journey.refusal().isPresent()) {
            return "refused";
        }
        return journey.invoice()
                .map(bill -> Words.amount(bill.gross()) + " " + bill.currency())
                .or(() -> journey.session()
                        .map(session -> Words.number(session.energy().kWh(), 1) + " kWh"))
                .orElse("asking");
    }

    private Scene scene(Journey journey, @Nullable Visit visit) {
        var uid = journey.session()
                .map(session -> session.token().uid())
                .or(() -> Optional.ofNullable(visit).map(known -> known.wish().card()))
                .or(() -> fact(journey, "card").map(TokenUid::of));
        var location = journey.session()
                .flatMap(session -> sites.find(new Owned<>(session.party(), session.location())))
                .or(() -> station(journey).flatMap(this::location));
        var evse = journey.session()
                .flatMap(session -> location.flatMap(site -> site.evse(session.evse())))
                .map(Evse::evseId)
                .or(() -> Optional.ofNullable(visit).map(known -> known.wish().evse()))
                .map(EvseId::text)
                .or(() -> fact(journey, "station"))
                .orElse("");
        var site = location.or(() -> Optional.ofNullable(visit).flatMap(this::location));
        return new Scene(
                uid.orElse(null),
                uid.flatMap(names::token).orElse(null),
                site.orElse(null),
                evse,
                site.map(Location::zone).orElse(ZoneOffset.UTC));
    }

    private static Optional<String> fact(Journey journey, String name) {
        return journey.steps().stream()
                .flatMap(step -> Optional.ofNullable(step.facts().get(name)).stream())
                .findFirst();
    }

    private Optional<World.Station> station(Journey journey) {
        return fact(journey, "station")
                .map(StationId::of)
                .flatMap(id -> cast.world().stations().stream()
                        .filter(station -> station.id().equals(id))
                        .findFirst());
    }

    private Optional<Location> location(World.Station station) {
        return sites.find(new Owned<>(station.party(), station.location()));
    }

    private Optional<Location> location(Visit visit) {
        return sites.all().stream()
                .filter(site -> site.evses().stream()
                        .anyMatch(evse -> visit.wish().evse().equals(evse.evseId())))
                .findFirst();
    }

    private Card card(Journey journey, Scene scene) {
        var shown = Optional.ofNullable(scene.token());
        var driver = shown.flatMap(
                        token -> names.driver(token.contract()).or(() -> Optional.ofNullable(token.visualNumber())))
                .orElse("An unknown driver");
        var byApp = journey.steps().stream().anyMatch(step -> step.what() == What.COMMAND);
        return new Card(
                driver,
                shown.map(token -> names.of(token.party())).orElse("no provider known here"),
                byApp ? "starts from the app" : "shows the card",
                scene.card(),
                scene.place(),
                scene.href(),
                scene.evse());
    }

    private boolean isBilledHere(Scene scene) {
        var token = scene.token();
        return token != null && cast.emsp(token.party()).isPresent();
    }

    private static String verdict(Journey journey, Card card) {
        if (journey.refusal().isPresent()) {
            return journey.refusal().get().text();
        }
        if (journey.session().isEmpty()) {
            return "";
        }
        return card.driver() + " may charge, says " + card.provider() + ".";
    }

    private static List<Stop> path(Journey journey) {
        var refused = journey.refusal().isPresent();
        var session = journey.session();
        var asked = refused ? State.REFUSED : session.isPresent() ? State.DONE : State.NOW;
        var charging = session.map(Session::isRunning).orElse(false);
        var later = refused ? State.NEVER : State.WAITING;
        var flows = session.isEmpty() ? later : charging ? State.NOW : State.DONE;
        return List.of(
                new Stop(1, "step-card", "Card", State.DONE, ""),
                new Stop(2, "step-permission", "Permission", asked, "May this card charge here, now?"),
                new Stop(3, "step-session", "Session", flows, "Energy flows, and everybody can watch."),
                stop(
                        4,
                        "step-cdr",
                        "Record",
                        journey.cdr().isPresent(),
                        later,
                        "What happened, written down for ever."),
                stop(5, "step-price", "Price", journey.price().isPresent(), later, "What it costs, line by line."),
                stop(
                        6,
                        "step-debts",
                        "Settlement",
                        journey.settlement().isPresent(),
                        later,
                        "Who owes whom between the companies."),
                stop(7, "step-bill", "Bill", journey.invoice().isPresent(), later, "What the driver pays."));
    }

    private static Stop stop(int number, String id, String label, boolean come, State until, String hint) {
        return new Stop(number, id, label, come ? State.DONE : until, hint);
    }

    private static String announcement(List<Stop> path, Journey journey) {
        var latest = path.stream()
                .filter(stop -> stop.state() != State.WAITING && stop.state() != State.NEVER)
                .reduce((first, second) -> second)
                .orElseThrow();
        return journey.refusal()
                .map(Step::text)
                .orElse("Step " + latest.number() + " of 7, " + latest.label() + ": "
                        + latest.state().word());
    }

    private Said said(Step step, ZoneId zone) {
        return new Said(
                Words.exactly(step.at(), zone),
                names.of(step.party()),
                Words.lower(step.what().name()),
                step.text(),
                step.what() == What.TROUBLE || step.what() == What.REFUSAL);
    }
}
