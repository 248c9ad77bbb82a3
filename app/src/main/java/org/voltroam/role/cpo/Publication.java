package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Page;
import org.voltroam.domain.store.Query;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.exchange.ListSender;
import org.voltroam.protocol.ocpi.exchange.Receivers;
import org.voltroam.protocol.ocpi.exchange.SessionsSender;
import org.voltroam.protocol.ocpi.exchange.TheirList;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Incidents;
import org.voltroam.role.Intake;
import org.voltroam.role.Listing;
import org.voltroam.role.Member;
import tools.jackson.databind.JsonNode;

/** What eMSPs may read of us, and the tokens they leave with us. Each sees what our agreement with it covers. */
final class Publication {

    private final Member member;

    Publication(Member member) {
        this.member = member;
    }

    Interface locations() {
        ListSender.Visible<Location> visible =
                (emsp, query) -> agreed(emsp) ? Listing.of(ours(emsp), Kind.LOCATION, query) : new Page<>(List.of(), 0);
        return ListSender.of(visible, Wire::location)
                .withSingle((wire, emsp, path) -> agreed(emsp) ? single(wire, emsp, path) : Optional.empty());
    }

    Interface tariffs() {
        return ListSender.of(
                (emsp, query) ->
                        agreed(emsp) ? Listing.of(tariffs(emsp), Kind.TARIFF, query) : new Page<>(List.of(), 0),
                Wire::tariff);
    }

    Interface sessions(SessionsSender.Desk wishes) {
        ListSender.Visible<Session> visible = (emsp, query) ->
                theirs(Kind.SESSION, query, session -> session.token().party().equals(emsp));
        return new SessionsSender(ListSender.of(visible, Wire::session).needingDateFrom(), wishes);
    }

    Interface cdrs() {
        return ListSender.of(
                (emsp, query) ->
                        theirs(Kind.CDR, query, cdr -> cdr.token().party().equals(emsp)),
                Wire::cdr);
    }

    Interface tokens() {
        return Receivers.tokens(new Receivers.Tokens() {
            @Override
            public Optional<Token> find(Owned<TokenUid> key, Open<TokenType> type) {
                return member.directory().token(key, type);
            }

            @Override
            public void put(Token token, List<Violation> violations) {
                take(token, violations);
            }
        });
    }

    /** Tokens as eMSPs list them. One that is not listed any more is not valid any more: a token is never deleted. */
    Intake<Token> pulled() {
        return new Intake<>(
                TheirList.TOKENS,
                token -> member.directory().token(token.key(), token.type()),
                this::take,
                new Intake.Vanishing.Gone<>(
                        this::valid, token -> member.store().commit(Change.put(Kind.TOKEN, token.withValid(false)))));
    }

    private List<Token> valid(PartyId emsp) {
        return member.directory().tokens().stream()
                .filter(token -> token.party().equals(emsp) && token.valid())
                .toList();
    }

    private void take(Token token, List<Violation> violations) {
        member.store()
                .commit(Incidents.with(
                        Kind.TOKEN, token, violations, member.clock().instant()));
    }

    private Optional<JsonNode> single(Wire wire, PartyId emsp, List<String> path) {
        var location = member.directory()
                .location(new Owned<>(member.id(), LocationId.of(path.getFirst())))
                .filter(Location::publish)
                .map(Views.of(member, emsp)::of);
        if (path.size() == 1) {
            return location.map(wire.location()::write);
        }
        var evse = location.flatMap(found -> found.evse(EvseUid.of(path.get(1))));
        if (path.size() == 2) {
            return evse.map(wire.evse()::write);
        }
        return path.size() == 3
                ? evse.flatMap(found -> found.connector(ConnectorId.of(path.get(2))))
                        .map(wire.connector()::write)
                : Optional.empty();
    }

    private List<Tariff> tariffs(PartyId emsp) {
        var view = Views.of(member, emsp);
        return member.directory().tariffs().stream()
                .filter(tariff -> tariff.party().equals(member.id()) && view.shows(tariff))
                .toList();
    }

    private List<Location> ours(PartyId emsp) {
        var view = Views.of(member, emsp);
        return member.directory().locations().stream()
                .filter(location -> location.party().equals(member.id()) && location.publish())
                .map(view::of)
                .toList();
    }

    private <V> Page<V> theirs(Kind<V> kind, Query query, Predicate<V> mine) {
        var all = new ArrayList<V>();
        member.store().each(kind, value -> {
            if (mine.test(value)) {
                all.add(value);
            }
        });
        return Listing.of(all, kind, query);
    }

    private boolean agreed(PartyId emsp) {
        return member.directory().agreement(member.id(), emsp).isPresent();
    }
}
