package org.voltroam.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.EvseId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.platform.simulator.Progress;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violation;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.stage.Visits.Visit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every page and every fragment as HTML. */
public final class Pages {

    /** Charges on the front page. */
    private static final int LATEST = 10;

    /** Sites in the list; the map shows all. */
    private static final int LISTED = 120;

    private static final int REMEMBERED = 200;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.voltroam.web.template");
    private final Assets assets;
    private final Visits visits;
    private final Journeys journeys;
    private final Sites sites;
    private final Names names;
    private final Network network;
    private final JourneyViews views;
    private final Form form;
    private final Map<ChargeId, Brief> finished = Collections.synchronizedMap(new LinkedHashMap<>());

    public Pages(Cast cast, Visits visits, Journeys journeys, InstantSource clock, Assets assets) {
        this.assets = assets;
        this.visits = visits;
        this.journeys = journeys;
        this.sites = new Sites(cast, visits);
        this.names = new Names(cast);
        this.network = new Network(cast, names);
        this.views = new JourneyViews(cast, visits, journeys, sites);
        this.form = new Form(cast, visits, sites, clock);
    }

    // whole pages

    /** @param evse to be suggested in the form, null for none */
    public String home(@Nullable String evse) {
        return home(form.suggested(evse));
    }

    public String home(Map<String, String> chosen, List<Violation> wrong) {
        return home(form.view(chosen, wrong));
    }

    private String home(FormView shown) {
        return render(
                "home.jte",
                Map.of(
                        "assets", assets,
                        "form", shown,
                        "visit", visitView(),
                        "journey", latestCharge().flatMap(views::find),
                        "latest", briefs(),
                        "network", network.view(),
                        "sites", listed(),
                        "total", sites.all().size()));
    }

    public Optional<String> journeyPage(ChargeId charge) {
        return views.find(charge)
                .map(view -> render("charge.jte", Map.of("assets", assets, "journey", Optional.of(view))));
    }

    public Optional<String> sitePage(Owned<LocationId> key) {
        return sites.find(key)
                .map(location -> render("place.jte", Map.of("assets", assets, "site", sites.view(location))));
    }

    public String missing(String path) {
        return render("missing.jte", Map.of("assets", assets, "path", path));
    }

    // fragments: each has one element with an id at its root

    /** @param charge null for the latest */
    public String journey(@Nullable ChargeId charge) {
        var shown = charge == null ? latestCharge() : Optional.of(charge);
        return render("journey.jte", Map.of("journey", shown.flatMap(views::find)));
    }

    public String announcement(@Nullable ChargeId charge) {
        var shown = charge == null ? latestCharge() : Optional.of(charge);
        return render("announce.jte", Map.of("journey", shown.flatMap(views::find)));
    }

    public String visit() {
        return render("visit.jte", Map.of("visit", visitView()));
    }

    public String latest() {
        return render("latest.jte", Map.of("latest", briefs()));
    }

    public String network() {
        return render("network.jte", Map.of("network", network.view()));
    }

    public String sites() {
        return render(
                "sites.jte", Map.of("sites", listed(), "total", sites.all().size()));
    }

    public Optional<String> site(Owned<LocationId> key) {
        return sites.find(key).map(location -> render("site.jte", Map.of("site", sites.view(location))));
    }

    public Optional<String> popup(Owned<LocationId> key) {
        return sites.find(key).map(location -> render("popup.jte", Map.of("site", sites.view(location))));
    }

    /** What the form says after it was sent. */
    public String said(List<Violation> wrong) {
        return render("said.jte", Map.of("wrong", wrong));
    }

    // the map

    /** Every site with coordinates: {@code [anchor, href, name, latitude, longitude, mark, free]}. */
    public JsonNode marks() {
        var marks = JsonNodeFactory.instance.arrayNode();
        sites.all().forEach(location -> mark(location).ifPresent(marks::add));
        return marks;
    }

    public Optional<String> mark(Owned<LocationId> key) {
        return sites.find(key).flatMap(this::mark).map(Json::text);
    }

    private Optional<ArrayNode> mark(Location location) {
        return location.coordinates()
                .point()
                .map(point -> JsonNodeFactory.instance
                        .arrayNode()
                        .add(Sites.anchor(location.key()))
                        .add(Sites.href(location.key()))
                        .add(Sites.name(location))
                        .add(point.latitude())
                        .add(point.longitude())
                        .add(Sites.mark(location).style())
                        .add(Sites.free(location)));
    }

    public JsonNode body(Map<String, String> fields) {
        return form.body(fields);
    }

    public static Map<String, String> fields(String body) {
        return Form.fields(body);
    }

    private Optional<ChargeId> latestCharge() {
        return journeys.latest(1).stream().findFirst();
    }

    private List<SiteView> listed() {
        return sites.all().stream().limit(LISTED).map(sites::view).toList();
    }

    /** What is over does not change any more. */
    private List<Brief> briefs() {
        return journeys.latest(LATEST).stream()
                .flatMap(charge -> Optional.ofNullable(finished.get(charge))
                        .or(() -> views.brief(charge).map(brief -> remembered(charge, brief)))
                        .stream())
                .toList();
    }

    private Brief remembered(ChargeId charge, Brief brief) {
        if (brief.state() != JourneyView.State.NOW) {
            if (finished.size() >= REMEMBERED) {
                finished.clear();
            }
            finished.put(charge, brief);
        }
        return brief;
    }

    private VisitView visitView() {
        return visits.latest().map(this::view).orElse(VisitView.NOBODY);
    }

    private VisitView view(Visit visit) {
        var who = names.token(visit.wish().card())
                .flatMap(token -> names.driver(token.contract()))
                .orElse("Somebody");
        var at = who + " at " + where(visit.wish().evse());
        return switch (visit.state()) {
            case PLUGGED_IN -> new VisitView(at + " has plugged in.", 0, true, false);
            case CHARGING -> charging(at, visit.progress());
            case CHARGED -> new VisitView(at + " has charged and left.", 1000, false, false);
            case REFUSED -> new VisitView(at + " was refused: " + visit.reason(), 0, false, true);
            case IMPOSSIBLE -> new VisitView(at + " could not charge: " + visit.reason(), 0, false, true);
        };
    }

    private static VisitView charging(String at, @Nullable Progress progress) {
        if (progress == null) {
            return new VisitView(at + " is charging.", 0, true, false);
        }
        var share = progress.delivered()
                .kWh()
                .multiply(BigDecimal.valueOf(1000))
                .divide(progress.wanted().kWh().max(BigDecimal.valueOf(1, 3)), 0, RoundingMode.DOWN)
                .intValue();
        var full = progress.step() == Progress.Step.FULL;
        return new VisitView(
                at + (full ? " is full and still parked" : " is charging") + ": "
                        + Words.number(progress.delivered().kWh(), 1) + " of "
                        + Words.plain(progress.wanted().kWh()) + " kWh, battery " + Words.number(progress.soc(), 0)
                        + " %.",
                Math.clamp(share, 0, 1000),
                true,
                false);
    }

    private String where(EvseId evse) {
        return visits.sites().stream()
                .flatMap(key -> sites.find(key).stream())
                .filter(site -> site.evses().stream().anyMatch(each -> evse.equals(each.evseId())))
                .map(site -> Sites.name(site) + ", " + site.city())
                .findFirst()
                .orElse(evse.text());
    }

    private String render(String template, Map<String, Object> parameters) {
        var out = new StringOutput();
        engine.render(template, parameters, out);
        return out.toString();
    }
}
