package org.voltroam.protocol.ocpi.relay;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;

/**
 * What a request to the hub is aimed at.
 *
 * @param role SENDER or RECEIVER; empty for a ticket
 * @param rest path and query after the module's endpoint, byte for byte as sent, with its leading slash or question mark
 */
record Target(String module, String role, String rest) {

    private static final String TICKET = "relay";
    private static final Set<String> CLIENT_OWNED =
            Set.of("locations", "tariffs", "tokens", "sessions", "invoicereconciliation");

    /** @param prefix path up to and including the version, with a slash at its end */
    static Optional<Target> read(Request request, String prefix) {
        var target = request.target();
        if (!target.startsWith(prefix)) {
            return Optional.empty();
        }
        var moduleEnd = end(target, prefix.length());
        var module = target.substring(prefix.length(), moduleEnd);
        var role = role(target, moduleEnd);
        if (module.equals(TICKET)) {
            return Optional.of(new Target(TICKET, "", target.substring(moduleEnd)));
        }
        return role.map(found -> new Target(module, found, target.substring(moduleEnd + 1 + found.length())));
    }

    /** What a URL of a peer is aimed at; empty when it is below none of its endpoints. */
    static Optional<Target> at(Connection peer, String url) {
        return peer.endpoints().stream()
                .filter(endpoint -> isBelow(endpoint.url(), url))
                .max(Comparator.comparingInt(endpoint -> endpoint.url().length()))
                .map(endpoint -> new Target(
                        endpoint.module(),
                        endpoint.role(),
                        url.substring(bare(endpoint.url()).length())));
    }

    /** Whether a URL is an endpoint or below it; the slash at the end of some peers' endpoints makes no difference. */
    static boolean isBelow(String endpoint, String url) {
        var bare = bare(endpoint);
        return url.startsWith(bare) && ends(url, bare.length());
    }

    private static String bare(String endpoint) {
        return endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    }

    boolean isTicket() {
        return module.equals(TICKET);
    }

    /** The ticket's id: the one segment after the endpoint. */
    String ticket() {
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }

    boolean isAuthorize() {
        return module.equals("tokens") && role.equals("SENDER") && rest.contains("/authorize");
    }

    /** GET of a Sender interface itself, not of one object below it. */
    boolean isList(Method method) {
        return method == Method.GET
                && role.equals("SENDER")
                && Request.get(rest).segments().isEmpty();
    }

    /** A request whose outcome comes to a response_url of the sender's later. */
    boolean awaitsResult(Method method) {
        return isCommand(method) || isOfProfile(method);
    }

    /** Set, asked for or cleared. Source: mod_charging_profiles, Receiver Interface. */
    private boolean isOfProfile(Method method) {
        return module.equals("chargingprofiles")
                && role.equals("RECEIVER")
                && (method == Method.GET || method == Method.PUT || method == Method.DELETE);
    }

    /** The same with another path and query below its endpoint. */
    Target aimedAt(String otherRest) {
        return new Target(module, role, otherRest);
    }

    /** A CDR or a whole session: it says whose it is and whose token it is of. */
    boolean isCharge(Method method) {
        return role.equals("RECEIVER")
                && (module.equals("cdrs") ? method == Method.POST : module.equals("sessions") && method == Method.PUT);
    }

    /** Whose object it is by the URL; empty where the URL does not say so. Source: 2.2.1 transport_and_format, Client Owned Object Push. */
    Optional<PartyId> owner() {
        if (!role.equals("RECEIVER") || !CLIENT_OWNED.contains(module)) {
            return Optional.empty();
        }
        var path = Request.get(rest).segments();
        return path.size() < 3 ? Optional.empty() : Optional.of(new PartyId(path.get(0), path.get(1)));
    }

    /**
     * The object that a push changes, as one text: a location with all that is in it. Empty for what changes none, and for what is never
     * changed, as CDRs are.
     */
    Optional<String> pushed(Method method) {
        var changes = method == Method.PUT || method == Method.PATCH || method == Method.DELETE;
        if (!changes || !role.equals("RECEIVER")) {
            return Optional.empty();
        }
        var path = Request.get(rest).segments();
        var names = path.subList(0, Math.min(path.size(), CLIENT_OWNED.contains(module) ? 3 : 1));
        return Optional.of((module + "/" + String.join("/", names)).toLowerCase(Locale.ROOT));
    }

    boolean isReservation() {
        return module.equals("commands") && rest.startsWith("/RESERVE_NOW");
    }

    boolean isCommand(Method method) {
        return module.equals("commands") && role.equals("RECEIVER") && method == Method.POST;
    }

    /**
     * True when the path, as some server might read it, leads out of the module: a receiver would then do with the hub's credentials
     * what the caller may not do with its own.
     */
    boolean climbs() {
        var query = rest.indexOf('?');
        var path = (query < 0 ? rest : rest.substring(0, query))
                .toLowerCase(Locale.ROOT)
                .replace("%2e", ".")
                .replace("%2f", "/")
                .replace("%5c", "/")
                .replace('\\', '/');
        return (path + "/").contains("/../") || (path + "/").contains("/./");
    }

    private static Optional<String> role(String target, int moduleEnd) {
        if (target.startsWith("/sender", moduleEnd) && ends(target, moduleEnd + 7)) {
            return Optional.of("SENDER");
        }
        return target.startsWith("/receiver", moduleEnd) && ends(target, moduleEnd + 9)
                ? Optional.of("RECEIVER")
                : Optional.empty();
    }

    private static boolean ends(String target, int at) {
        return at == target.length() || target.charAt(at) == '/' || target.charAt(at) == '?';
    }

    private static int end(String target, int from) {
        int at = from;
        while (!ends(target, at)) {
            at++;
        }
        return at;
    }
}
