package org.voltroam.web;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits;
import org.voltroam.web.api.Api;
import org.voltroam.web.api.Wishes;
import org.voltroam.web.live.Live;
import org.voltroam.web.page.Assets;
import org.voltroam.web.page.Pages;

/**
 * Everything on the web that is no party's OCPI platform.
 *
 * <ul>
 *   <li>{@code /}, {@code /journeys/{charge}}, {@code /sites/{cc}/{party}/{id}}: pages for people
 *   <li>{@code POST /charge}: the form of the front page
 *   <li>{@code /events}: what changes on them
 *   <li>{@code /marks}: the sites of the map
 *   <li>{@code /assets/...}: style, script and outline
 *   <li>{@code /api/...}: see {@link Api}
 * </ul>
 */
public final class Site implements AutoCloseable {

    private final Visits visits;
    private final Wishes wishes;
    private final Api api;
    private final Assets assets = new Assets();
    private final Pages pages;
    private final Live live;

    /** @param threads virtual, one per task */
    public Site(Cast cast, Visits visits, Journeys journeys, Executor threads, InstantSource clock) {
        this.visits = visits;
        this.wishes = new Wishes(cast, clock);
        this.api = new Api(cast, visits, journeys, wishes);
        this.pages = new Pages(cast, visits, journeys, clock, assets);
        this.live = new Live(cast, visits, pages, threads);
    }

    public Gateway gateway() {
        return request -> {
            var asset = assets.answer(request);
            if (asset.isPresent()) {
                return new Gateway.Route.Answer(asset.get());
            }
            return request.path().equals("/events")
                    ? new Gateway.Route.Stream(live.source(request))
                    : new Gateway.Route.Handle(Visitors.only(this::answer));
        };
    }

    private Response answer(Request request) {
        var path = request.segments();
        var door = path.isEmpty() ? "" : path.getFirst();
        if (door.equals("api")) {
            return api.handle(request);
        }
        return switch (request.method()) {
            case GET -> Visitors.page(get(door, path, request));
            case POST -> door.equals("charge") ? charge(request) : missing(request);
            case HEAD, PUT, PATCH, DELETE, OPTIONS -> Response.of(405).header("Allow", "GET, POST");
        };
    }

    private Response get(String door, List<String> path, Request request) {
        return switch (door + "/".repeat(Math.max(0, path.size() - 1))) {
            case "" -> Response.html(pages.home(request.parameter("evse").orElse(null)));
            case "journeys/" ->
                pages.journeyPage(ChargeId.of(path.get(1))).map(Response::html).orElseGet(() -> missing(request));
            case "sites///" -> site(key(path), request);
            case "marks" -> Response.json(200, Json.bytes(pages.marks()));
            default -> missing(request);
        };
    }

    private Response site(Owned<LocationId> key, Request request) {
        var html = request.parameter("popup").isPresent() ? pages.popup(key) : pages.sitePage(key);
        return html.map(Response::html).orElseGet(() -> missing(request));
    }

    private static Owned<LocationId> key(List<String> path) {
        return new Owned<>(new PartyId(path.get(1), path.get(2)), LocationId.of(path.get(3)));
    }

    /** A driver comes. With the script the answer is one line for the form; without, the whole page. */
    private Response charge(Request request) {
        var fields = Pages.fields(request.text());
        var scripted = request.headers().first("HX-Request").isPresent();
        return switch (wishes.read(pages.body(fields))) {
            case Wishes.Reading.Understood(var wish) -> {
                visits.begin(wish);
                yield scripted
                        ? Visitors.page(Response.html(pages.said(List.of())))
                        : Response.of(303).header("Location", "/#journey");
            }
            case Wishes.Reading.NotUnderstood(var wrong) -> {
                var html = scripted ? pages.said(wrong) : pages.home(fields, wrong);
                yield Visitors.page(status(422, html));
            }
        };
    }

    private Response missing(Request request) {
        return Visitors.page(status(404, pages.missing(request.path())));
    }

    private static Response status(int status, String html) {
        var page = Response.html(html);
        return new Response(status, page.headers(), page.body());
    }

    @Override
    public void close() {
        live.close();
    }
}
