package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.CdrsReceiver;
import org.voltroam.protocol.ocpi.exchange.CommandsReceiver;
import org.voltroam.protocol.ocpi.exchange.CommandsSender;
import org.voltroam.protocol.ocpi.exchange.ListSender;
import org.voltroam.protocol.ocpi.exchange.LocationsReceiver;
import org.voltroam.protocol.ocpi.exchange.Receivers;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Call;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.server.Ownership;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.KnownLocations;
import org.voltroam.role.Listing;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/**
 * The hub as peers of OCPI 2.1.1 see it: one counterpart, that is the eMSP of every CPO and the CPO of every eMSP. Each sees through it
 * those with whom it has an agreement.
 *
 * <p>What they push is kept here and delivered as it changes ({@link PartyReceiver}); what they ask and command goes on at once.
 */
final class Counterpart {

    private final Member member;
    private final PlainPeers peers;
    private final CdrCounter cdrs;
    private final CommandCounter commands;
    private final TokenCounter tokens;

    Counterpart(Member member, PlainPeers peers, CdrCounter cdrs, CommandCounter commands, TokenCounter tokens) {
        this.member = member;
        this.peers = peers;
        this.cdrs = cdrs;
        this.commands = commands;
        this.tokens = tokens;
    }

    Map<Address, Interface> interfaces() {
        Map<Address, Interface> all = new LinkedHashMap<>();
        serve(
                all,
                "locations",
                ListSender.of(this::locations, Wire::location).withSingle(this::place),
                new LocationsReceiver(new KnownLocations(member)));
        serve(all, "tariffs", ListSender.of(this::tariffs, Wire::tariff), knownTariffs());
        serve(all, "tokens", tokens.sender(this::tokens), knownTokens());
        serve(all, "sessions", ListSender.of(this::sessions, Wire::session).needingDateFrom(), knownSessions());
        serve(all, "cdrs", ListSender.of(this::cdrs, Wire::cdr), new CdrsReceiver(cdrs));
        serve(all, "commands", new CommandsSender(commands), new CommandsReceiver(commands));
        return all;
    }

    /** In 2.1.1 both sides of a module have one URL. */
    private void serve(Map<Address, Interface> all, String module, Interface sender, Interface receiver) {
        Interface both = call -> isForReceiver(call, module) ? receiver.answer(call) : sender.answer(call);
        Interface named = call -> {
            var speaker = Ownership.speaker(call);
            if (speaker.isEmpty()) {
                return Ownership.noSpeaker(call);
            }
            return PlainPeers.isPlain(member, speaker.get())
                    ? both.answer(named(call))
                    : Answer.refused(StatusCode.UNSUPPORTED_VERSION, "you registered in another version");
        };
        all.put(Address.sender(module), named);
        all.put(Address.receiver(module), named);
    }

    /** The caller's own objects are at the Receiver; its own results come to where commands are sent from. */
    private static boolean isForReceiver(Call call, String module) {
        return switch (call.method()) {
            case POST -> module.equals("cdrs") || (module.equals("commands") && isCommand(call));
            case GET -> call.path().size() >= 3 && caller(call).equals(new PartyId(call.segment(0), call.segment(1)));
            default -> true;
        };
    }

    private static boolean isCommand(Call call) {
        return call.segment(0).matches("[A-Z_]+") && call.method() == Method.POST;
    }

    private static PartyId caller(Call call) {
        return call.sender().orElse(new PartyId("", ""));
    }

    /** The same call in the names that its caller knows. */
    private Call named(Call call) {
        var called = call.called();
        var wire = peers.wire(caller(call), called.wire());
        return new Call(
                call.request(),
                call.caller(),
                call.invited(),
                call.routing(),
                new Call.Called(called.us(), wire, called.endpoint()),
                call.path(),
                call.received());
    }

    // What is pushed

    private Interface knownTariffs() {
        return Receivers.tariffs(
                member.directory()::tariff,
                (tariff, violations) -> member.store().commit(Change.put(Kind.TARIFF, tariff)),
                (tariff, violations) -> member.store().commit(new Change.Removed<>(Kind.TARIFF, tariff)));
    }

    private Interface knownTokens() {
        return Receivers.tokens(new TokenCounter.Known(member));
    }

    private Interface knownSessions() {
        var receiver = Receivers.sessions(
                key -> member.store()
                        .find(Kind.SESSION, Kind.key(key.owner(), key.id().ci().folded())),
                (session, violations) -> member.store().commit(Change.put(Kind.SESSION, session)));
        return call -> call.method() == Method.PUT ? charged(call, receiver) : receiver.answer(call);
    }

    /** A session that is of nobody's contract would reach nobody. */
    private Answer charged(Call call, Interface receiver) {
        var contract = Json.parse(call.request().body()).path("auth_id").asString("");
        return peers.names().meant(caller(call), What.CONTRACT, contract).isPresent()
                ? receiver.answer(call)
                : Answer.refused(StatusCode.INVALID_PARAMETERS, "/auth_id is of no token you got here");
    }

    // What is listed

    private Page<Location> locations(PartyId emsp, Query query) {
        var visible = member.directory().locations().stream()
                .filter(location -> location.publish() && roam(location.party(), emsp))
                .toList();
        return Listing.of(visible, Kind.LOCATION, query);
    }

    /** A location, an EVSE or a connector, by the names that its reader knows. Source: 2.1.1 mod_locations, 2.1.1 GET Method. */
    private Optional<JsonNode> place(Wire wire, PartyId emsp, List<String> path) {
        var location = peers.names()
                .meant(emsp, What.LOCATION, path.getFirst())
                .flatMap(named -> member.directory().location(new Owned<>(named.owner(), LocationId.of(named.real()))))
                .filter(known -> known.publish() && roam(known.party(), emsp))
                .map(known -> (JsonNode) wire.location().write(known));
        return switch (path.size()) {
            case 1 -> location;
            case 2 -> location.flatMap(known -> part(known, "evses", "uid", path.get(1)));
            case 3 ->
                location.flatMap(known -> part(known, "evses", "uid", path.get(1)))
                        .flatMap(evse -> part(evse, "connectors", "id", path.get(2)));
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> part(JsonNode whole, String list, String name, String id) {
        for (var item : whole.path(list)) {
            if (item.path(name).asString("").equalsIgnoreCase(id)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    private Page<Tariff> tariffs(PartyId emsp, Query query) {
        var visible = member.directory().tariffs().stream()
                .filter(tariff -> roam(tariff.party(), emsp))
                .toList();
        return Listing.of(visible, Kind.TARIFF, query);
    }

    private Page<Token> tokens(PartyId cpo, Query query) {
        var visible = member.directory().tokens().stream()
                .filter(token -> roam(cpo, token.party()))
                .toList();
        return Listing.of(visible, Kind.TOKEN, query);
    }

    private Page<Session> sessions(PartyId emsp, Query query) {
        return stored(Kind.SESSION, session -> session.token().party().equals(emsp), query);
    }

    private Page<Cdr> cdrs(PartyId emsp, Query query) {
        return stored(Kind.CDR, cdr -> cdr.token().party().equals(emsp), query);
    }

    private <V> Page<V> stored(Kind<V> kind, Predicate<V> theirs, Query query) {
        List<V> visible = new ArrayList<>();
        member.store().each(kind, value -> {
            if (theirs.test(value)) {
                visible.add(value);
            }
        });
        return Listing.of(visible, kind, query);
    }

    private boolean roam(PartyId cpo, PartyId emsp) {
        return member.directory().agreement(cpo, emsp).isPresent();
    }
}
