package org.voltroam.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Member;
import org.voltroam.stage.Cast;
import org.voltroam.stage.world.World;
import org.voltroam.web.page.NetworkView.Link;
import org.voltroam.web.page.NetworkView.Node;
import org.voltroam.web.page.NetworkView.Pact;

/** Draws the network: operators left, hubs in the middle, providers right. */
record Network(Cast cast, Names names) {

    private static final int ROW = 112;
    private static final int MARGIN = 12;

    NetworkView view() {
        var columns = List.of(of(Role.CPO), of(Role.HUB), of(Role.EMSP));
        var rows = columns.stream().mapToInt(List::size).max().orElse(1);
        var height = rows * ROW + MARGIN;
        var places = new HashMap<PartyId, Node>();
        for (int column = 0; column < columns.size(); column++) {
            place(columns.get(column), column, height, places);
        }
        return new NetworkView(
                height,
                cast.world().members().stream()
                        .flatMap(member ->
                                Optional.ofNullable(places.get(member.party().id())).stream())
                        .toList(),
                links(places),
                cast.world().agreements().stream().map(this::pact).toList());
    }

    private List<World.Member> of(Role role) {
        return cast.world().members().stream()
                .filter(member -> member.party().role() == role)
                .toList();
    }

    private void place(List<World.Member> column, int index, int height, Map<PartyId, Node> places) {
        var x = MARGIN + index * (NetworkView.WIDTH - 2 * MARGIN - NetworkView.NODE_WIDTH) / 2;
        var share = (height - MARGIN) / Math.max(1, column.size());
        for (int row = 0; row < column.size(); row++) {
            var party = column.get(row).party();
            var y = MARGIN / 2 + row * share + (share - NetworkView.NODE_HEIGHT) / 2;
            places.put(
                    party.id(),
                    new Node(
                            x,
                            y,
                            party.business().name(),
                            party.id().toString(),
                            Names.role(party.role()),
                            isHere(party.id())));
        }
    }

    private boolean isHere(PartyId party) {
        return cast.members().stream().anyMatch(member -> member.id().equals(party));
    }

    private List<Link> links(Map<PartyId, Node> places) {
        var links = new ArrayList<Link>();
        for (var member : cast.world().members()) {
            for (var registration : member.registersAt()) {
                var from = places.get(member.party().id());
                var to = places.get(registration.at());
                if (from != null && to != null) {
                    links.add(link(member.party().id(), registration.at(), from, to));
                }
            }
        }
        return List.copyOf(links);
    }

    private Link link(PartyId who, PartyId at, Node from, Node to) {
        var registered = isRegistered(who, at);
        var left = from.x() <= to.x() ? from : to;
        var right = from.x() <= to.x() ? to : from;
        var x1 = left.x() + NetworkView.NODE_WIDTH;
        var y1 = left.y() + NetworkView.NODE_HEIGHT / 2;
        var x2 = right.x();
        var y2 = right.y() + NetworkView.NODE_HEIGHT / 2;
        var bend = (x2 - x1) / 2;
        var path = "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
        return new Link(
                path,
                registered,
                names.of(who) + (registered ? " is registered at " : " is not registered yet at ") + names.of(at));
    }

    /** As either side knows it. */
    private boolean isRegistered(PartyId who, PartyId at) {
        return cast.members().stream().anyMatch(member -> knows(member, who, at) || knows(member, at, who));
    }

    private static boolean knows(Member member, PartyId self, PartyId other) {
        return member.id().equals(self)
                && member.directory()
                        .connectionOf(other)
                        .filter(connection -> connection.state() == Connection.State.CONNECTED)
                        .isPresent();
    }

    private Pact pact(Agreement agreement) {
        var hub = agreement.hub();
        var fee = agreement.fee();
        return new Pact(
                names.of(agreement.cpo()),
                names.of(agreement.emsp()),
                hub == null ? "directly" : "through " + names.of(hub),
                hub == null ? "no fee" : "fee " + Words.plain(fee.perSession()) + " a charge and " + fee.share());
    }
}
