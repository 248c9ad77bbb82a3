package org.voltroam.role.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.ConnectionStatus;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Circuit;
import org.voltroam.platform.feed.Standing;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/**
 * Who roams through the hub and how it reaches them: found out from their connections, from what the feed meets with them, and by asking who
 * has been silent. What changes is written down, and the feed tells those who have an agreement with that party.
 *
 * <p>A party that comes and goes is told of once in a while, not each time: what was told stays for a minute at least, unless an operator
 * or the party itself ends it. Source: OCPI 2.2.1 mod_hub_client_info.
 */
final class Roster implements AutoCloseable {

    /**
     * How patient the hub is.
     *
     * @param silence after which a party is asked whether it is still there
     * @param again pause after a question that was not answered
     * @param vain questions in a row without an answer that make a party OFFLINE
     * @param stay how long a status stays at least
     */
    record Pace(Duration silence, Duration again, int vain, Duration stay) {

        /** Five minutes, as the specification suggests; half a minute; three; a minute. */
        static Pace standard() {
            return new Pace(Duration.ofMinutes(5), Duration.ofSeconds(30), 3, Duration.ofMinutes(1));
        }

        /** Each peer's own part of a fifth more: those who came together are not all asked together. */
        Duration silenceOf(Connection peer) {
            var part = Math.floorMod(peer.name().hashCode() * 0x9E3779B1, 1000);
            return silence.plus(silence.dividedBy(5_000).multipliedBy(part));
        }
    }

    private record Place(PartyId party, Role role) {}

    private final Member member;
    private final Contacts contacts;
    private final Executor threads;
    private final Pace pace;
    private final Supplier<List<Standing>> standings;
    private final Set<String> beingAsked = ConcurrentHashMap.newKeySet();
    private final Set<PartyId> withNewPartners = ConcurrentHashMap.newKeySet();
    private final Map<String, ClientInfo> told = new ConcurrentHashMap<>();
    private final Observation observation;

    Roster(Member member, Contacts contacts, Executor threads, Pace pace, Supplier<List<Standing>> standings) {
        this.member = member;
        this.contacts = contacts;
        this.threads = threads;
        this.pace = pace;
        this.standings = standings;
        this.observation = member.store().observe(changes -> changes.forEach(this::follow));
        member.store().each(Kind.CLIENT_INFO, this::remember);
    }

    /** New partners have not heard how the other is reached. */
    private void follow(Change change) {
        if (change instanceof Change.Put<?>(var kind, Agreement agreement)) {
            withNewPartners.add(agreement.cpo());
            withNewPartners.add(agreement.emsp());
        }
        if (change instanceof Change.Put<?>(var kind, ClientInfo info)) {
            remember(info);
        }
    }

    private void remember(ClientInfo info) {
        told.put(Kind.CLIENT_INFO.keyOf(info), info);
    }

    /** Writes down what has changed, and asks who has been silent; to be called every now and then. */
    void look() {
        var now = member.clock().instant();
        member.directory().connections().forEach(peer -> ask(peer, now));
        var circuits = circuits();
        places().forEach(place -> look(place, circuits, now));
    }

    private void look(Place place, Map<String, Circuit> circuits, Instant now) {
        var key = Kind.key(place.party(), place.role().name().toLowerCase(Locale.ROOT));
        var known = Optional.ofNullable(told.get(key));
        var wasOffline = known.filter(before -> before.status().is(ConnectionStatus.OFFLINE));
        var status = status(place.party(), wasOffline.isPresent(), circuits);
        var info = new ClientInfo(place.party(), Open.of(place.role()), Open.of(status), now, Extras.NONE);
        if (withNewPartners.remove(place.party())
                || known.filter(before -> stands(before, status, now)).isEmpty()) {
            member.store().commit(Change.put(Kind.CLIENT_INFO, info));
        }
    }

    private boolean stands(ClientInfo known, ConnectionStatus status, Instant now) {
        var fell = known.status().is(ConnectionStatus.CONNECTED) && status == ConnectionStatus.OFFLINE;
        var rose = known.status().is(ConnectionStatus.OFFLINE) && status == ConnectionStatus.CONNECTED;
        return known.status().is(status)
                || ((fell || rose) && known.lastUpdated().plus(pace.stay()).isAfter(now));
    }

    private Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        for (var agreement : member.directory().agreements()) {
            if (member.id().equals(agreement.hub())) {
                places.add(new Place(agreement.cpo(), Role.CPO));
                places.add(new Place(agreement.emsp(), Role.EMSP));
            }
        }
        return places;
    }

    private ConnectionStatus status(PartyId party, boolean wasOffline, Map<String, Circuit> circuits) {
        return member.directory()
                .connectionOf(party)
                .map(peer -> switch (peer.state()) {
                    case INVITED, AWAITING_APPROVAL -> ConnectionStatus.PLANNED;
                    case CONNECTED ->
                        isReached(peer, wasOffline, circuits.get(party.toString()))
                                ? ConnectionStatus.CONNECTED
                                : ConnectionStatus.OFFLINE;
                    case SUSPENDED, ENDED -> ConnectionStatus.SUSPENDED;
                })
                .orElse(ConnectionStatus.PLANNED);
    }

    /** After a restart nothing has been heard of anybody yet. */
    private boolean isReached(Connection peer, boolean wasOffline, @Nullable Circuit circuit) {
        var contact = contacts.of(peer);
        return !(wasOffline && contact.equals(Contacts.Contact.NONE))
                && contact.vain() < pace.vain()
                && isInTouch(circuit, contact);
    }

    /** Who was heard of since the feed gave it up is there after all. */
    private static boolean isInTouch(@Nullable Circuit circuit, Contacts.Contact contact) {
        return !(circuit instanceof Circuit.Open open && contact.heard().isBefore(open.since()));
    }

    private Map<String, Circuit> circuits() {
        return standings.get().stream().collect(Collectors.toMap(Standing::receiver, Standing::circuit));
    }

    // Still there?

    private void ask(Connection peer, Instant now) {
        var due = peer.state() == Connection.State.CONNECTED
                && peer.versionsUrl() != null
                && contacts.of(peer).isDue(now, pace.silenceOf(peer), pace.again());
        if (due && beingAsked.add(peer.name())) {
            threads.execute(() -> ask(peer));
        }
    }

    private void ask(Connection peer) {
        try {
            contacts.asked(peer, answers(peer));
        } finally {
            beingAsked.remove(peer.name());
        }
    }

    private boolean answers(Connection peer) {
        var url = Optional.ofNullable(peer.versionsUrl()).orElseThrow();
        var wire = member.platform().wires().of(peer.version());
        if (wire.isEmpty() || peer.ourToken() == null) {
            return false;
        }
        var authorization = wire.get().manners().authorization(peer);
        var reply = member.client().send(Request.get(url), authorization, Routing.ids(Ids.unique()));
        return reply instanceof Reply.Answered<Boolean> || reply instanceof Reply.NotNow<Boolean>;
    }

    /** Everybody there is, as told last. */
    Collection<ClientInfo> told() {
        return List.copyOf(told.values());
    }

    @Override
    public void close() {
        observation.close();
    }
}
