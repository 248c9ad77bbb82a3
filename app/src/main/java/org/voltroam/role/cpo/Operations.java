package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpp.station.BootReport;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.ConnectorState;
import org.voltroam.protocol.ocpp.station.ConnectorStatus;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.Registration;
import org.voltroam.protocol.ocpp.station.StationEvents;
import org.voltroam.protocol.ocpp.station.StationNews;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionAnswer;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;
import org.voltroam.role.Member;

/** What our stations say, and what becomes of it. */
public final class Operations implements StationEvents {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private final Admission admission;
    private final Recordings recordings;
    private final Clocks clocks;
    private final Stops stops;
    private final Reports reports;
    private final Statuses statuses;
    private final Uptimes uptimes;
    private final Results results;
    private final Reservations reservations;
    private final Withholding withholding;
    private final Standings standings;
    private final Policy policy;
    private final LocalLists lists;
    private final Settings settings;
    private final LoadSharing loads;
    private final Diaries diaries = new Diaries();
    private final InstantSource clock;
    private final Map<StationId, ConnectedStation> connected = new ConcurrentHashMap<>();

    /** @param threads virtual, one per task */
    Operations(Member member, Executor threads, Standings standings, Policy policy) {
        this.clock = member.clock();
        this.standings = standings;
        this.policy = policy;
        this.results = new Results(member, threads);
        this.reservations = new Reservations(member.store(), member.clock(), results);
        this.recordings = new Recordings(member);
        this.admission = new Admission(member, reservations, policy, recordings.charges()::isCharging);
        this.withholding = new Withholding(member, recordings.charges());
        this.clocks = new Clocks(member.clock());
        this.stops = new Stops(admission, recordings, member.directory());
        this.reports = new Reports(member, admission, recordings, withholding, threads, connected::get);
        this.uptimes = new Uptimes(member);
        this.statuses = new Statuses(member, uptimes);
        this.lists = new LocalLists(member, threads, connected::get);
        this.settings = new Settings(member, threads, diaries, connected::get);
        this.loads = new LoadSharing(member, recordings.charges(), threads, diaries, connected::get);
    }

    /** The hand on a station, when it is connected. */
    public Optional<ConnectedStation> hand(StationId station) {
        return Optional.ofNullable(connected.get(station));
    }

    Recordings recordings() {
        return recordings;
    }

    Expected expected() {
        return admission.expected();
    }

    Results results() {
        return results;
    }

    LocalLists lists() {
        return lists;
    }

    Diaries diaries() {
        return diaries;
    }

    Reservations reservations() {
        return reservations;
    }

    LoadSharing loads() {
        return loads;
    }

    Settings settings() {
        return settings;
    }

    Uptimes uptimes() {
        return uptimes;
    }

    @Override
    public void connected(StationId station, ConnectedStation hand) {
        connected.put(station, hand);
        statuses.anew(station);
        lists.connected(station);
        loads.connected(station);
        diaries.of(station).connected(clock.instant(), hand.version());
        statuses.back(station);
    }

    @Override
    public void disconnected(StationId station) {
        connected.remove(station);
        diaries.of(station).connected(null, null);
        statuses.gone(station);
    }

    @Override
    public void heard(StationId station) {
        diaries.of(station).heard(clock.instant()); // presence is judged by the connection
    }

    @Override
    public Registration booted(StationId station, BootReport report) {
        LOG.debug("{} booted: {}", station, report);
        diaries.of(station).booted(clock.instant(), report);
        settings.booted(station);
        return policy.registration(standings.state(station), station);
    }

    @Override
    public Registration.Status standing(StationId station) {
        return policy.registration(standings.state(station), station).status();
    }

    @Override
    public void told(StationId station, StationNews news) {
        LOG.debug("{} told {}", station, news);
        diaries.of(station).told(clock.instant(), news);
        if (news instanceof StationNews.ReservationOver(var number, var word)) {
            reservations.over(station, number, word);
        }
    }

    @Override
    public void statusChanged(StationId station, ConnectorStatus status) {
        diaries.of(station).status(clock.instant(), status);
        clocks.seen(station, status.at());
        if (statuses.isOld(station, status)) {
            return;
        }
        statuses.reported(station, status);
        withholding.reported(station, status);
        if (status.state() == ConnectorState.FAULTED || status.state() == ConnectorState.UNAVAILABLE) {
            reservations.broken(station, status.connector());
        }
        if (standings.state(station) == StationStanding.State.ACCEPTED) {
            lists.heard(station);
            settings.heard(station);
            loads.spoke(station);
        }
    }

    @Override
    public TokenVerdict authorize(StationId station, TokenUid token) {
        return noted(station, token, admission.shown(station, token));
    }

    private TokenVerdict noted(StationId station, TokenUid token, TokenVerdict verdict) {
        if (!verdict.accepted()) {
            diaries.of(station).refused(clock.instant(), token + " is " + verdict.status());
        }
        return verdict;
    }

    @Override
    public TransactionAnswer started(StationId station, TransactionStart told) {
        var start = clocks.right(station, told);
        var known = recordings.begunAs(station, start).or(() -> recordings.begunAs(station, told));
        if (known.isPresent()) {
            return new TransactionAnswer(known.get().transaction(), TokenVerdict.of(TokenVerdict.Status.ACCEPTED));
        }
        if (!admission.hasPlace(station, start.connector())) {
            return nowhere(station, start);
        }
        stops.superseded(station, start);
        var pending = admission.begun(station, start);
        return switch (pending.authorization()) {
            case Granted granted ->
                new TransactionAnswer(
                        begun(station, told, start, pending.charge(), granted), admission.verdict(station, granted));
            case Refused refused ->
                new TransactionAnswer(
                        recordings.refused(), noted(station, start.token(), admission.verdict(station, refused)));
        };
    }

    /** A station always gets a number, or it would begin the same again for ever. OCPP 1.6, 4.8. */
    private TransactionAnswer nowhere(StationId station, TransactionStart start) {
        var number = recordings.refused();
        recordings
                .oddities()
                .note(
                        station,
                        number,
                        Oddity.Sort.ORPHAN,
                        "begun at connector " + start.connector() + ", which we do not know: nobody is billed");
        return new TransactionAnswer(number, TokenVerdict.of(TokenVerdict.Status.INVALID));
    }

    private TransactionId begun(
            StationId station, TransactionStart told, TransactionStart start, ChargeId charge, Granted granted) {
        var transaction = recordings.begin(station, start, charge, granted);
        loads.changed(station);
        corrected(station, transaction, told.at(), start.at());
        return transaction;
    }

    private void corrected(StationId station, TransactionId transaction, Instant told, Instant right) {
        if (!told.equals(right)) {
            recordings
                    .oddities()
                    .note(
                            station,
                            transaction,
                            Oddity.Sort.CLOCK,
                            "the station's clock is wrong: its times are put right by "
                                    + Duration.between(told, right).toSeconds() + " s");
        }
    }

    @Override
    public void metered(StationId station, int connector, @Nullable TransactionId transaction, List<Reading> readings) {
        if (transaction != null) {
            stops.metered(station, connector, transaction, clocks.right(station, readings));
            loads.spoke(station);
        }
    }

    @Override
    public TokenVerdict stopped(StationId station, TransactionStop stop) {
        var verdict = stops.stopped(station, clocks.right(station, stop));
        loads.changed(station);
        return verdict;
    }

    @Override
    public Optional<TokenVerdict> reported(StationId station, TransactionReport told) {
        var report = clocks.right(station, told);
        stops.claimed(station, report);
        loads.spoke(station);
        var verdict = reports.heard(station, report);
        if (report.stage() != TransactionReport.Stage.UPDATED) {
            loads.changed(station);
        }
        if (report.stage() == TransactionReport.Stage.STARTED) {
            corrected(station, report.transaction(), told.at(), report.at());
        }
        var token = report.token();
        if (token != null) {
            verdict.ifPresent(given -> noted(station, token, given));
        }
        return verdict;
    }

    /** Does what is due by time. Called now and then. */
    void look() {
        reports.look();
        statuses.look(connected::containsKey);
        loads.settleLater();
    }

    @Override
    public void found(StationId station, String about, List<Violation> violations) {
        LOG.debug("{} {}: {}", station, about, violations);
    }

    @Override
    public void dropped(StationId station, String reason) {
        diaries.of(station).dropped(clock.instant(), reason);
        LOG.info("{} sent a frame that cannot be used: {}", station, reason);
    }

    @Override
    public void alarmed(StationId station, String what) {
        diaries.of(station).alarmed(clock.instant(), what);
        LOG.warn("{}: {}", station, what);
    }

    @Override
    public void failed(StationId station, String about, RuntimeException bug) {
        LOG.error("{} {} failed", station, about, bug);
    }
}
