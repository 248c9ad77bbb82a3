package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionReport.Stage;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/**
 * Transactions that stations name themselves (OCPP 2.x).
 *
 * <p>A charge begins when it is known who charges, where, and what the meter showed: mostly with the first report, at the latest with the
 * last. Until then the transaction waits here. From then on it is a recording like any other, found again after a restart of ours; a
 * report that comes twice says nothing new to it.
 */
final class Reports {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final Duration LIFE = Duration.ofDays(1);
    private static final TokenVerdict ACCEPTED = TokenVerdict.of(TokenVerdict.Status.ACCEPTED);

    private final Admission admission;
    private final Recordings recordings;
    private final InstantSource clock;
    private final Map<Name, Unbegun> waiting = new ConcurrentHashMap<>();

    Reports(Admission admission, Recordings recordings, InstantSource clock) {
        this.admission = admission;
        this.recordings = recordings;
        this.clock = clock;
    }

    private record Name(StationId station, TransactionId transaction) {}

    /** The verdict on the token of the report; nothing when it named none. */
    Optional<TokenVerdict> heard(StationId station, TransactionReport report) {
        var known = recordings.charges().find(station, report.transaction());
        return known.isPresent() ? goesOn(station, known.get(), report) : notBegun(station, report);
    }

    private Optional<TokenVerdict> goesOn(StationId station, Recording recording, TransactionReport report) {
        follow(station, report);
        return Optional.ofNullable(report.token())
                .map(token ->
                        token.equals(recording.session().token().uid()) ? ACCEPTED : admission.shown(station, token));
    }

    private void follow(StationId station, TransactionReport report) {
        if (report.stage() != Stage.ENDED) {
            recordings.metered(station, report.transaction(), report.readings());
            return;
        }
        var reason = report.reason();
        recordings.ended(
                station,
                new TransactionStop(
                        report.transaction(),
                        report.token(),
                        Unbegun.last(report.readings()).orElse(Energy.ZERO), // then the last reading counts
                        report.at(),
                        reason == null ? "Local" : reason,
                        report.readings()));
    }

    private Optional<TokenVerdict> notBegun(StationId station, TransactionReport report) {
        var name = new Name(station, report.transaction());
        var known = waiting.getOrDefault(name, Unbegun.NOTHING).with(report, clock.instant());
        var facts = known.evse() == null ? known.at(admission.onlyPlace(station).orElse(null)) : known;
        if (facts.isComplete() || report.stage() == Stage.ENDED) {
            waiting.remove(name);
            return begin(station, facts, report);
        }
        forgetOld();
        waiting.put(name, facts);
        return Optional.ofNullable(report.token()).map(token -> admission.shown(station, token));
    }

    private Optional<TokenVerdict> begin(StationId station, Unbegun facts, TransactionReport report) {
        var token = facts.token();
        var evse = facts.evse();
        if (token == null || evse == null) {
            LOG.info("{} ended {}, of which nobody knows who charged or where", station, report.transaction());
            return Optional.ofNullable(report.token()).map(shown -> admission.shown(station, shown));
        }
        var start = start(facts, token, evse);
        var pending = admission.begun(station, start);
        if (pending.authorization() instanceof Granted granted) {
            recordings.begin(station, start, report.transaction(), pending.charge(), granted);
            follow(station, report);
        }
        return Optional.ofNullable(report.token()).map(shown -> Admission.verdict(pending.authorization()));
    }

    private static TransactionStart start(Unbegun facts, TokenUid token, int evse) {
        var register = facts.register();
        return new TransactionStart(
                evse, token, register == null ? Energy.ZERO : register, facts.since(), facts.reservation());
    }

    /** A transaction that nobody ever authorized and that never ended is no charge. */
    private void forgetOld() {
        Instant old = clock.instant().minus(LIFE);
        waiting.values().removeIf(each -> each.heard().isBefore(old));
    }
}
