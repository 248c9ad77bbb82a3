package org.voltroam.web.api;

import java.util.List;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.stage.Cast;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.LocationImport;
import org.voltroam.stage.Visits;

/** Everything under {@code /api}. docs/api.md describes it. */
public final class Api implements HttpHandler {

    private final VisitsApi visits;
    private final JourneysApi journeys;
    private final LedgerApi ledger;
    private final HealthApi health;
    private final LocationsApi locations;
    private final ConnectionsApi connections;
    private final DeliveriesApi deliveries;
    private final PartiesApi parties;
    private final CdrsApi cdrs;
    private final StationsApi stations;
    private final UptimeApi uptime;
    private final SettingsApi settings;
    private final LimitsApi limits;
    private final StatementsApi statements;
    private final DisputesApi disputes;
    private final InvoicesApi invoices;
    private final AgeingApi ageing;
    private final QuotesApi quotes;
    private final MarkupsApi markups;

    public Api(Cast cast, Visits visits, Journeys journeys, Wishes wishes) {
        this.visits = new VisitsApi(visits, wishes);
        this.journeys = new JourneysApi(journeys);
        this.ledger = new LedgerApi(cast);
        this.health = new HealthApi(cast, visits);
        this.deliveries = new DeliveriesApi(cast);
        this.locations = new LocationsApi(new LocationImport(cast));
        this.parties = new PartiesApi(cast);
        this.stations = new StationsApi(cast);
        this.uptime = new UptimeApi(cast);
        this.settings = new SettingsApi(cast);
        this.limits = new LimitsApi(cast);
        this.connections = new ConnectionsApi(cast);
        this.cdrs = new CdrsApi(cast);
        this.statements = new StatementsApi(cast);
        this.disputes = new DisputesApi(cast);
        this.invoices = new InvoicesApi(cast);
        this.ageing = new AgeingApi(cast);
        this.quotes = new QuotesApi(cast);
        this.markups = new MarkupsApi(cast);
    }

    @Override
    public Response handle(Request request) {
        var path = request.segments();
        return switch (request.method()) {
            case GET -> get(path.subList(1, path.size()), request);
            case POST -> post(path.subList(1, path.size()), request);
            case HEAD, PUT, PATCH, DELETE, OPTIONS ->
                Answers.error(405, "METHOD", request.method() + " is not served here")
                        .header("Allow", Method.GET + ", " + Method.POST);
        };
    }

    private Response get(List<String> path, Request request) {
        var door = path.isEmpty() ? "" : path.getFirst();
        return switch (door + "/".repeat(Math.max(0, path.size() - 1))) {
            case "visits/" -> visits.get(path.get(1));
            case "journeys" -> journeys.list(request);
            case "journeys/" -> journeys.get(path.get(1));
            case "ledger" -> ledger.get();
            case "deliveries" -> deliveries.get();
            case "parties" -> parties.list(request);
            case "stations" -> stations.list(request);
            case "stations/" -> stations.get(path.get(1));
            case "stations//" ->
                path.get(2).equals("settings")
                        ? settings.get(path.get(1))
                        : Answers.notFound(request.path() + " is not served here");
            case "settings" -> settings.list(request);
            case "limits" -> limits.list(request);
            case "uptime" -> uptime.get(request);
            case "uptime/" ->
                path.get(1).equals("excuses")
                        ? uptime.excuses(request)
                        : Answers.notFound(request.path() + " is not served here");
            case "health" -> health.get();
            case "invitations" -> connections.list(request, true);
            case "connections" -> connections.list(request, false);
            case "connections//" -> connections.get(path.get(1), path.get(2));
            case "cdrs" -> cdrs.list(request);
            case "cdrs//" -> cdrs.get(path.get(1), path.get(2));
            case "cdrs///" -> cdr(path.get(1), path.get(2), path.get(3));
            case "disputes" -> disputes.list();
            case "disputes//" -> disputes.get(path.get(1), path.get(2));
            case "ageing" -> ageing.get();
            case "invoices" -> invoices.list();
            case "statements" -> statements.list();
            case "statements/" -> statements.get(path.get(1));
            case "statements//" ->
                path.get(2).equals("file")
                        ? statements.file(path.get(1))
                        : Answers.notFound(request.path() + " is not served here");
            case "quotes" -> quotes.keys();
            case "quotes/" -> path.get(1).equals("preview") ? quotes.preview(request) : quotes.get(path.get(1));
            case "markup" -> markups.list(request);
            case "margins" -> markups.margins(request);
            case "quality" -> cdrs.quality();
            case "locations///" -> locations.get(path.get(1), path.get(2), path.get(3));
            default -> Answers.notFound(request.path() + " is not served here");
        };
    }

    private Response cdr(String cpo, String id, String what) {
        return switch (what) {
            case "difference" -> cdrs.difference(cpo, id);
            case "signed" -> cdrs.signed(cpo, id);
            case "signed.xml" -> cdrs.signedFile(cpo, id);
            default -> Answers.notFound(what + " of a CDR is not served here");
        };
    }

    private Response post(List<String> path, Request request) {
        if (path.size() == 4 && path.getFirst().equals("connections")) {
            return path.get(3).equals("certificate")
                    ? connections.certificate(path.get(1), path.get(2), request)
                    : connections.act(path.get(1), path.get(2), path.get(3));
        }
        if (path.size() == 4 && path.getFirst().equals("cdrs")) {
            return cdrs.act(path.get(1), path.get(2), path.get(3), request);
        }
        if (path.size() == 3 && path.getFirst().equals("disputes")) {
            return disputes.open(path.get(1), path.get(2), request);
        }
        if (path.size() == 4 && path.getFirst().equals("disputes")) {
            return disputes.move(path.get(1), path.get(2), path.get(3), request);
        }
        if (path.size() == 2 && path.getFirst().equals("invoices")) {
            return invoices.tell(path.get(1), request);
        }
        if (path.size() == 4 && path.getFirst().equals("invoices")) {
            return invoices.check(path.get(1), path.get(2), path.get(3), request);
        }
        if (path.size() == 4
                && path.getFirst().equals("periods")
                && path.getLast().equals("close")) {
            return statements.close(path.get(1), path.get(2));
        }
        if (path.size() == 5
                && path.getFirst().equals("connections")
                && path.get(3).equals("quirks")) {
            return connections.quirk(path.get(1), path.get(2), path.get(4), request);
        }
        if (path.size() > 2 && path.getFirst().equals("stations")) {
            return station(path.get(1), path.subList(2, path.size()), request);
        }
        return switch (String.join("/", path)) {
            case "invitations" -> connections.invite(request);
            case "connections" -> connections.register(request);
            case "visits" -> visits.begin(request);
            case "locations" -> locations.load(request);
            case "settings" -> settings.save(request);
            case "limits" -> limits.save(request);
            case "uptime/excuses" -> uptime.excuse(request);
            case "quotes" -> quotes.make(request);
            case "quotes/verify" -> quotes.verify(request);
            case "markup" -> markups.save(request);
            case "margins/simulation" -> markups.simulate(request);
            default -> Answers.notFound("POST " + request.path() + " is not served here");
        };
    }

    private Response station(String id, List<String> what, Request request) {
        return switch (what.getFirst() + "/".repeat(what.size() - 1)) {
            case "commands/" -> stations.call(id, what.get(1), request);
            case "orders/" -> stations.order(id, what.get(1), request);
            case "settings/" ->
                switch (what.get(1)) {
                    case "look" -> settings.look(id, false);
                    case "write" -> settings.look(id, true);
                    default -> Answers.notFound("POST " + request.path() + " is not served here");
                };
            case "approve" -> stations.approve(id, request);
            case "reject" -> stations.reject(id);
            default -> Answers.notFound("POST " + request.path() + " is not served here");
        };
    }
}
