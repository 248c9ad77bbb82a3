package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.voltroam.domain.catalog.location.Evse;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.envelope.StatusCode;
import org.voltroam.protocol.ocpi.exchange.ListSender;
import org.voltroam.protocol.ocpi.exchange.LocationsReceiver;
import org.voltroam.protocol.ocpi.exchange.Receivers;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Listing;
import org.voltroam.role.Member;

/**
 * What names the hub itself as its receiver. A write to a Receiver is for everybody whom an agreement of the sender's allows: it goes on the
 * {@link NoticeBoard}, is answered at once, and the feed brings it to each of them. A list of a Sender is of everybody: what of the board an
 * agreement shows the caller, and of sessions and CDRs its own.
 *
 * <p>Sessions, CDRs, commands and questions are between two parties and never for everybody. Source: OCPI 2.2.1 transport_and_format,
 * Broadcast Push, GET All via Hubs.
 */
record Everybody(Member member, NoticeBoard board) {

    private static final Set<Method> WRITES = Set.of(Method.POST, Method.PUT, Method.PATCH, Method.DELETE);

    Map<Address, Interface> interfaces() {
        Map<Address, Interface> all = new LinkedHashMap<>();
        all.put(Address.sender("locations"), listed(ListSender.of(this::locations, Wire::location)));
        all.put(Address.receiver("locations"), told(new LocationsReceiver(new Places(board, this::named))));
        all.put(Address.sender("tariffs"), listed(ListSender.of(this::tariffs, Wire::tariff)));
        all.put(Address.receiver("tariffs"), told(tariffsTold()));
        all.put(Address.sender("tokens"), listed(ListSender.of(this::tokens, Wire::token)));
        all.put(Address.receiver("tokens"), told(Receivers.tokens(new Cards(board))));
        all.put(
                Address.sender("sessions"),
                listed(ListSender.of(this::sessions, Wire::session).needingDateFrom()));
        all.put(Address.receiver("sessions"), call -> isPrivate("a session"));
        all.put(Address.sender("cdrs"), listed(ListSender.of(this::cdrs, Wire::cdr)));
        all.put(Address.receiver("cdrs"), call -> isPrivate("a CDR"));
        all.put(Address.sender("commands"), call -> isPrivate("the result of a command"));
        all.put(Address.receiver("commands"), call -> isPrivate("a command"));
        return all;
    }

    private static Interface listed(Interface list) {
        return call -> call.method() == Method.GET && call.path().isEmpty()
                ? list.answer(call)
                : Answer.refused(
                        StatusCode.INVALID_PARAMETERS,
                        "OCPI-to names the hub, which is for lists only here: name the party, or leave OCPI-to out");
    }

    private static Interface told(Interface receiver) {
        return call -> WRITES.contains(call.method())
                ? receiver.answer(call)
                : Answer.refused(
                        StatusCode.INVALID_PARAMETERS,
                        "OCPI-to names the hub, and what was told everybody cannot be read back of everybody: name the party");
    }

    private static Answer isPrivate(String what) {
        return Answer.refused(
                StatusCode.INVALID_PARAMETERS,
                "OCPI-to names the hub, and " + what + " is not for everybody: name the party, or leave OCPI-to out");
    }

    private Interface tariffsTold() {
        var tariffs = board.tariffs();
        return Receivers.tariffs(
                key -> tariffs.find(Kind.key(key.owner(), key.id().ci().folded())),
                (tariff, violations) -> {
                    tariffs.put(tariff);
                    new Dangling(member).heard(tariff.party(), tariff.id());
                },
                (tariff, violations) -> tariffs.remove(tariff));
    }

    private void named(Location location) {
        new Dangling(member)
                .named(
                        location.party(),
                        member.platform().wires().highest().location().write(location));
    }

    private record Places(NoticeBoard board, Consumer<Location> named) implements LocationsReceiver.Locations {

        @Override
        public Optional<Location> find(Owned<LocationId> key) {
            return board.locations().find(Kind.key(key.owner(), key.id().ci().folded()));
        }

        @Override
        public void put(Location location, List<Violation> violations) {
            board.locations().put(location);
            named.accept(location);
        }

        @Override
        public void put(Location location, Evse evse, List<Violation> violations) {
            put(location.with(evse, evse.lastUpdated()), violations);
        }
    }

    private record Cards(NoticeBoard board) implements Receivers.Tokens {

        @Override
        public Optional<Token> find(Owned<TokenUid> key, Open<TokenType> type) {
            var folded = key.id().ci().folded();
            return board.tokens().find(Kind.key(key.owner(), folded, type.text().toLowerCase(Locale.ROOT)));
        }

        @Override
        public void put(Token token, List<Violation> violations) {
            board.tokens().put(token);
        }
    }

    // What is listed

    private Page<Location> locations(PartyId emsp, Query query) {
        var all = withPlain(board.locations().all(), member.directory().locations(), Location::party);
        return shown(all, location -> location.publish() && roam(location.party(), emsp), Kind.LOCATION, query);
    }

    private Page<Tariff> tariffs(PartyId emsp, Query query) {
        var all = withPlain(board.tariffs().all(), member.directory().tariffs(), Tariff::party);
        return shown(all, tariff -> roam(tariff.party(), emsp), Kind.TARIFF, query);
    }

    private Page<Token> tokens(PartyId cpo, Query query) {
        var all = withPlain(board.tokens().all(), member.directory().tokens(), Token::party);
        return shown(all, token -> roam(cpo, token.party()), Kind.TOKEN, query);
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

    /** Peers of OCPI 2.1.1 cannot name a receiver: what they push is for everybody. */
    private <V> Stream<V> withPlain(Collection<V> told, Collection<V> copied, Function<V, PartyId> owner) {
        return Stream.concat(
                told.stream(), copied.stream().filter(value -> PlainPeers.isPlain(member, owner.apply(value))));
    }

    private static <V> Page<V> shown(Stream<V> all, Predicate<V> visible, Kind<V> kind, Query query) {
        return Listing.of(all.filter(visible).toList(), kind, query);
    }

    private boolean roam(PartyId cpo, PartyId emsp) {
        return member.directory().agreement(cpo, emsp).isPresent();
    }
}
