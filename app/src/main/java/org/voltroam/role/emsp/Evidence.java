package org.voltroam.role.emsp;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.quality.Surroundings;
import org.voltroam.domain.aftercare.quality.Surroundings.OwnToken;
import org.voltroam.domain.aftercare.quality.Surroundings.OwnedEvse;
import org.voltroam.domain.aftercare.quality.Surroundings.ToldSession;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.session.ChargingPeriod;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.TariffId;
import org.voltroam.role.Member;

/** What we know around a CDR: copies of what its CPO told us, as of the start of the charge, and what is our own. */
record Evidence(Member member, ShownTariffs tariffs, KnownCdrs cdrs) {

    Meters meters() {
        return new Meters(member);
    }

    /** @param arrived when the CDR came */
    Surroundings around(Cdr cdr, Agreement agreement, Instant arrived) {
        var location = location(cdr);
        var connector = location.flatMap(place -> connector(place, cdr));
        return new Surroundings(
                arrived,
                member.id(),
                location.map(Location::zone).orElse((ZoneId) ZoneOffset.UTC),
                connector.map(each -> each.most().kW()).orElse(null),
                false,
                shown(cdr, connector.orElse(null)),
                session(cdr)
                        .filter(Session::isOver) // of one that goes on the last we heard may be old
                        .map(session -> List.of(
                                new ToldSession(session.id(), session.energy().kWh())))
                        .orElse(List.of()),
                tokens(cdr),
                evses(cdr, location.orElse(null)),
                cdrs.around(cdr, agreement.scrutiny().limits().maxDuration()),
                agreement.tax(),
                meters().signed(cdr).orElse(null));
    }

    Optional<Session> session(Cdr cdr) {
        return Optional.ofNullable(cdr.session())
                .flatMap(id -> member.store()
                        .find(Kind.SESSION, Kind.key(cdr.party(), id.ci().folded())));
    }

    private Optional<Location> location(Cdr cdr) {
        return member.directory()
                .location(new Owned<>(cdr.party(), cdr.location().id()));
    }

    private static Optional<Connector> connector(Location location, Cdr cdr) {
        return location.evse(cdr.location().evse())
                .flatMap(evse -> evse.connector(cdr.location().connector()));
    }

    /** Those the CDR names; where it names none, those of its periods, and then those of the connector. */
    private List<Tariff> shown(Cdr cdr, @Nullable Connector connector) {
        var named = cdr.tariffs().stream().map(Tariff::id).toList();
        var used = named.isEmpty()
                ? cdr.periods().stream()
                        .map(ChargingPeriod::tariff)
                        .flatMap(Stream::ofNullable)
                        .toList()
                : named;
        var ids = used.isEmpty() && connector != null ? connector.tariffIds() : used;
        return ids.stream().distinct().flatMap(id -> shown(cdr, id).stream()).toList();
    }

    private Optional<Tariff> shown(Cdr cdr, TariffId id) {
        return tariffs.at(new Owned<>(cdr.party(), id), cdr.start());
    }

    private List<OwnToken> tokens(Cdr cdr) {
        return member.directory().tokens(cdr.token().uid()).stream()
                .filter(token -> token.party().equals(member.id()))
                .map(token -> new OwnToken(token.uid(), wasValid(token, cdr)))
                .toList();
    }

    /** One that was blocked since may have been good when the charge began; and what we authorized we pay. */
    private boolean wasValid(Token token, Cdr cdr) {
        return token.valid() || token.lastUpdated().isAfter(cdr.start()) || isAuthorized(cdr);
    }

    /** Whether we said yes to this charge. */
    boolean isAuthorized(Cdr cdr) {
        return member.store().trail(cdr.charge()).stream()
                .anyMatch(step ->
                        step.what() == What.AUTHORIZATION && step.party().equals(member.id()));
    }

    /** Looked for among all other CPOs only when its own has no such EVSE. */
    private List<OwnedEvse> evses(Cdr cdr, @Nullable Location own) {
        var places = own != null && own.evse(cdr.location().evse()).isPresent()
                ? Stream.of(own)
                : member.directory().locations().stream()
                        .filter(place -> place.id().equals(cdr.location().id()));
        return places.flatMap(place -> place.evse(cdr.location().evse()).stream()
                        .map(evse -> new OwnedEvse(place.id(), evse.uid(), place.party())))
                .toList();
    }
}
