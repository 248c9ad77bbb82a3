package org.voltroam.protocol.ocpp.station;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.http.WebSocket;
import org.voltroam.protocol.http.WebSocketEndpoint;
import org.voltroam.protocol.ocpp.rpc.RpcTerms;
import org.voltroam.protocol.ocpp.station.StationDirectory.PasswordCheck;

/**
 * Where charging stations connect: checks who they are, agrees on a version, and keeps one connection per station.
 *
 * <p>The station's identity is the last segment of the path. It must authenticate with HTTP Basic under that identity (OCPP
 * security profile 1, or 2 over TLS), or with a certificate of that name (3), by the profile that was agreed with it; without anything
 * (0) comes in only who may. A wrong password and an unknown station look the same from outside. A client that offers no
 * version we speak gets its upgrade and is closed at once (OCPP-J 1.6, 3.2). The newest authenticated connection of a station wins.
 */
public final class Csms implements WebSocketEndpoint {

    /** OCPP 2.1 Part 4, 3.1.1; OCPP 1.6 sets no limit. */
    private static final int MAX_ID = 48;

    private static final Handshake UNAUTHORIZED = new Handshake.Refused(new Response(
            401,
            Headers.of("WWW-Authenticate", "Basic realm=\"ocpp\", charset=\"UTF-8\""),
            "who are you?".getBytes(StandardCharsets.UTF_8)));

    /** RFC 6585, 4. Said of unknown stations as of known ones. */
    private static final Handshake TOO_MANY = new Handshake.Refused(new Response(
            429, Headers.of("Retry-After", "60"), "too many wrong passwords".getBytes(StandardCharsets.UTF_8)));

    private static final Handshake NO_STATION =
            new Handshake.Refused(Response.text(404, "the path must end in the station's identity"));

    /** What an unknown station's password is compared with, so that the answer takes as long as for a known one. */
    private static final PasswordCheck DECOY = PasswordCheck.of("a password that nobody has");

    private final StationDirectory directory;
    private final StationEvents events;
    private final List<StationProtocol> protocols;
    private final RpcTerms terms;
    private final Lines lines;

    public Csms(StationDirectory directory, StationEvents events, List<StationProtocol> protocols, RpcTerms terms) {
        this.directory = directory;
        this.events = events;
        this.protocols = List.copyOf(protocols);
        this.terms = terms;
        this.lines = new Lines(events);
    }

    @Override
    public Handshake accept(Request request) {
        var segments = request.segments();
        if (segments.isEmpty() || !isIdentity(segments.getLast())) {
            return NO_STATION;
        }
        var station = StationId.of(segments.getLast());
        if (!isAuthentic(request, station)) {
            return directory.isTooMany(station, request.remote()) ? TOO_MANY : UNAUTHORIZED;
        }
        return chosen(request)
                .map(protocol -> admitted(station, protocol))
                .orElseGet(() -> new Handshake.Accepted(Optional.empty(), new Stranger(station, events)));
    }

    /** The hand on a station, when it is connected. */
    public Optional<ConnectedStation> station(StationId station) {
        return lines.hand(station);
    }

    public int connections() {
        return lines.size();
    }

    /** Says goodbye to all stations; they will come back. RFC 6455, 7.4.1: 1001, going away. */
    public void close() {
        lines.closeAll();
    }

    private static boolean isIdentity(String text) {
        return !text.isBlank() && text.length() <= MAX_ID && text.indexOf(':') < 0;
    }

    private boolean isAuthentic(Request request, StationId station) {
        var proven = proven(request, station);
        return proven.isPresent() && directory.admits(station, proven.get());
    }

    /** How the station has proven itself: by the best that it shows. A wrong password is not as good as none. */
    private Optional<SecurityProfile> proven(Request request, StationId station) {
        var certificate = request.channel().certificate();
        if (certificate != null && directory.isOf(station, certificate)) {
            return Optional.of(SecurityProfile.CERTIFICATE);
        }
        var credentials = BasicCredentials.of(request);
        if (credentials.isEmpty()) {
            return request.headers().first("Authorization").isPresent()
                    ? Optional.empty()
                    : Optional.of(SecurityProfile.NONE);
        }
        if (!credentials.get().user().equals(station.text())) {
            return Optional.empty();
        }
        var check = directory.find(station);
        return check.orElse(DECOY).matches(credentials.get().password()) && check.isPresent()
                ? Optional.of(
                        request.channel().encrypted() ? SecurityProfile.PASSWORD_OVER_TLS : SecurityProfile.PASSWORD)
                : Optional.empty();
    }

    /** The client's order of preference decides (RFC 6455, 11.3.4). */
    private Optional<StationProtocol> chosen(Request request) {
        return request.headers().all("Sec-WebSocket-Protocol").stream()
                .flatMap(offer -> List.of(offer.split(",")).stream())
                .flatMap(name -> protocols.stream().filter(p -> p.subprotocol().equals(name.strip())))
                .findFirst();
    }

    private Handshake admitted(StationId station, StationProtocol protocol) {
        var interpreter = protocol.interpreter(station, events);
        var line = new Line(lines, station, interpreter, terms, protocol.dialect());
        return new Handshake.Accepted(Optional.of(protocol.subprotocol()), line);
    }

    /** A station that speaks no version of ours. RFC 6455, 7.4.1: 1002, protocol error. */
    private record Stranger(StationId station, StationEvents events) implements Listener {

        @Override
        public void opened(WebSocket socket) {
            events.dropped(station, "offers no OCPP version we speak");
            socket.close(1002, "no common OCPP version");
        }

        @Override
        public void text(WebSocket socket, String message) {
            events.dropped(station, "spoke before an OCPP version was agreed");
        }

        @Override
        public void closed(WebSocket socket, int code) {}
    }
}
