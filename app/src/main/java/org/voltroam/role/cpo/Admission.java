package org.voltroam.role.cpo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.journey.authorization.AuthMethod;
import org.voltroam.domain.journey.authorization.Authorization;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.authorization.Refusal;
import org.voltroam.domain.journey.command.Reservation;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Who may charge at our stations: asked when a card is shown, and once more when a charge begins without that. */
final class Admission {

    private final Member member;
    private final Authorizing authorizing;
    private final Expected expected;
    private final Reservations reservations;

    Admission(Member member, Reservations reservations) {
        this.member = member;
        this.reservations = reservations;
        this.authorizing = new Authorizing(member);
        this.expected = new Expected(member.clock());
    }

    Expected expected() {
        return expected;
    }

    /**
     * A card is shown; what it is granted waits for its charge to begin. Who was sent to this station by a command has been authorized by
     * that (OCPI 2.2.1 mod_commands, StartSession and ReserveNow).
     */
    TokenVerdict shown(StationId station, TokenUid token) {
        if (expected.isCommanded(station, token) || reservations.isFor(station, token)) {
            return TokenVerdict.of(TokenVerdict.Status.ACCEPTED);
        }
        var charge = ChargeId.of(Ids.unique());
        var authorization = authorizing.authorize(charge, station, token, place(station, null));
        if (authorization instanceof Granted granted) {
            expected.add(station, charge, granted);
        }
        return verdict(authorization);
    }

    /** A charge begins: with what it was granted before, or with what it is granted now. */
    Expected.Pending begun(StationId station, TransactionStart start) {
        var reserved = reservations.used(station, start);
        reserved.ifPresent(reservations::end);
        return expected.take(station, start.token())
                .or(() -> reserved.filter(each -> each.token().uid().equals(start.token()))
                        .map(this::authorizedBefore))
                .orElseGet(() -> authorizedNow(station, start));
    }

    private Expected.Pending authorizedBefore(Reservation reservation) {
        var reference = reservation.authorization();
        return new Expected.Pending(
                ChargeId.of(reference == null ? Ids.unique() : reference.text()),
                new Granted(reservation.token(), AuthMethod.COMMAND, reference),
                member.clock().instant());
    }

    private Expected.Pending authorizedNow(StationId station, TransactionStart start) {
        var charge = ChargeId.of(Ids.unique());
        var authorization = authorizing.authorize(charge, station, start.token(), place(station, start.connector()));
        return new Expected.Pending(charge, authorization, member.clock().instant());
    }

    private @Nullable Place place(StationId station, @Nullable Integer connector) {
        return member.directory()
                .station(station)
                .map(known -> new Place(known.location(), evses(known, connector)))
                .orElse(null);
    }

    private static List<EvseUid> evses(ChargingStation station, @Nullable Integer connector) {
        return station.outlets().stream()
                .filter(outlet -> connector == null || outlet.number() == connector)
                .map(ChargingStation.Outlet::evse)
                .toList();
    }

    /** The only place a station has; nothing when it has several. */
    Optional<Integer> onlyPlace(StationId station) {
        return member.directory()
                .station(station)
                .filter(known -> known.outlets().size() == 1)
                .map(known -> known.outlets().getFirst().number());
    }

    boolean hasPlace(StationId station, int outlet) {
        return member.directory()
                .station(station)
                .flatMap(known -> known.outlet(outlet))
                .isPresent();
    }

    /** OCPP's word for it. Source: OCPP 1.6, 7.2 (AuthorizationStatus). A station lets tokens of one group end what one of them began. */
    static TokenVerdict verdict(Authorization authorization) {
        return switch (authorization) {
            case Granted granted -> {
                var group = granted.token().groupId();
                yield new TokenVerdict(
                        TokenVerdict.Status.ACCEPTED, null, group == null ? null : TokenUid.of(group.text()));
            }
            case Refused refused -> TokenVerdict.of(status(refused.reason()));
        };
    }

    private static TokenVerdict.Status status(Refusal reason) {
        return switch (reason) {
            case TOKEN_BLOCKED, CONTRACT_BLOCKED, NO_CREDIT -> TokenVerdict.Status.BLOCKED;
            case CONTRACT_EXPIRED -> TokenVerdict.Status.EXPIRED;
            case UNKNOWN_TOKEN, NO_AGREEMENT, NOT_ALLOWED, NO_ANSWER, BAD_ANSWER -> TokenVerdict.Status.INVALID;
        };
    }
}
