package org.voltroam.role.cpo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionAnswer;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** What our stations say, and what becomes of it. */
public final class Operations implements StationEvents {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final Duration HEARTBEAT = Duration.ofMinutes(5);

    private final Member member;
    private final Authorizing authorizing;
    private final Expected expected;
    private final Recordings recordings;
    private final Statuses statuses;
    private final Results results;
    private final Reservations reservations;
    private final Map<StationId, ConnectedStation> connected = new ConcurrentHashMap<>();

    /** @param threads virtual, one per task */
    Operations(Member member, Executor threads) {
        this.member = member;
        this.results = new Results(member, threads);
        this.reservations = new Reservations(member.store(), member.clock(), results);
        this.authorizing = new Authorizing(member);
        this.expected = new Expected(member.clock());
        this.recordings = new Recordings(member);
        this.statuses = new Statuses(member);
    }

    /** The hand on a station, when it is connected. */
    public Optional<ConnectedStation> hand(StationId station) {
        return Optional.ofNullable(connected.get(station));
    }

    Recordings recordings() {
        return recordings;
    }

    Expected expected() {
        return expected;
    }

    Results results() {
        return results;
    }

    Reservations reservations() {
        return reservations;
    }

    @Override
    public void connected(StationId station, ConnectedStation hand) {
        connected.put(station, hand);
        statuses.back(station);
    }

    @Override
    public void disconnected(StationId station) {
        connected.remove(station);
        statuses.gone(station);
    }

    @Override
    public void heard(StationId station) {
        // every message is one; presence is judged by the connection
    }

    @Override
    public Registration booted(StationId station, BootReport report) {
        LOG.debug("{} booted: {}", station, report);
        return Registration.accepted(HEARTBEAT);
    }

    @Override
    public void statusChanged(StationId station, ConnectorStatus status) {
        statuses.reported(station, status);
        if (status.state() == ConnectorState.FAULTED || status.state() == ConnectorState.UNAVAILABLE) {
            reservations.broken(station, status.connector());
        }
    }

    /** Who was sent to this station by a command has been authorized by that (OCPI 2.2.1 mod_commands, StartSession and ReserveNow). */
    @Override
    public TokenVerdict authorize(StationId station, TokenUid token) {
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

    @Override
    public TransactionAnswer started(StationId station, TransactionStart start) {
        var known = recordings.begunAs(station, start);
        if (known.isPresent()) {
            return new TransactionAnswer(known.get().transaction(), TokenVerdict.of(TokenVerdict.Status.ACCEPTED));
        }
        var reserved = reservations.used(station, start);
        reserved.ifPresent(reservations::end);
        var pending = expected.take(station, start.token())
                .or(() -> reserved.filter(each -> each.token().uid().equals(start.token()))
                        .map(this::authorizedBefore))
                .orElseGet(() -> authorizedNow(station, start));
        return switch (pending.authorization()) {
            case Granted granted ->
                new TransactionAnswer(
                        recordings.begin(station, start, pending.charge(), granted),
                        TokenVerdict.of(TokenVerdict.Status.ACCEPTED));
            case Refused refused -> new TransactionAnswer(recordings.refused(), verdict(refused));
        };
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

    @Override
    public void metered(StationId station, int connector, @Nullable Integer transaction, List<Reading> readings) {
        if (transaction != null) {
            recordings.metered(station, transaction, readings);
        }
    }

    @Override
    public TokenVerdict stopped(StationId station, TransactionStop stop) {
        recordings.ended(station, stop);
        return TokenVerdict.of(TokenVerdict.Status.ACCEPTED);
    }

    @Override
    public void found(StationId station, String about, List<Violation> violations) {
        LOG.debug("{} {}: {}", station, about, violations);
    }

    @Override
    public void dropped(StationId station, String reason) {
        LOG.info("{} sent a frame that cannot be used: {}", station, reason);
    }

    @Override
    public void failed(StationId station, String about, RuntimeException bug) {
        LOG.error("{} {} failed", station, about, bug);
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

    /** OCPP's word for it. Source: OCPP 1.6, 7.2 (AuthorizationStatus). */
    private static TokenVerdict verdict(Authorization authorization) {
        return TokenVerdict.of(
                switch (authorization) {
                    case Granted granted -> TokenVerdict.Status.ACCEPTED;
                    case Refused refused -> status(refused.reason());
                });
    }

    private static TokenVerdict.Status status(Refusal reason) {
        return switch (reason) {
            case TOKEN_BLOCKED, CONTRACT_BLOCKED, NO_CREDIT -> TokenVerdict.Status.BLOCKED;
            case CONTRACT_EXPIRED -> TokenVerdict.Status.EXPIRED;
            case UNKNOWN_TOKEN, NO_AGREEMENT, NOT_ALLOWED, NO_ANSWER, BAD_ANSWER -> TokenVerdict.Status.INVALID;
        };
    }
}
