package org.voltroam.role.cpo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.value.CiText;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.ocpp.station.Reading;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.protocol.ocpp.station.TransactionStop;

/**
 * What stations of OCPP 1.6 say of transactions that have begun: whose they are, and how they end.
 *
 * <p>A station always gets its answer: it would say the same again for ever. What is not its own counts for nothing, and the answer does
 * not tell it from what nobody knows.
 */
final class Stops {

    /** What a station says that never heard the number of its transaction. OCPP 1.6 errata, 3.18. */
    private static final Set<TransactionId> NO_NUMBER = Set.of(TransactionId.of(-1), TransactionId.of(0));

    private static final TokenVerdict ACCEPTED = TokenVerdict.of(TokenVerdict.Status.ACCEPTED);

    private final Admission admission;
    private final Recordings recordings;
    private final Directory directory;

    Stops(Admission admission, Recordings recordings, Directory directory) {
        this.admission = admission;
        this.recordings = recordings;
        this.directory = directory;
    }

    void metered(StationId station, int outlet, TransactionId transaction, List<Reading> readings) {
        var registers = Recordings.registers(readings);
        var known = meant(station, transaction, outlet);
        if (known.isEmpty()) {
            note(station, transaction, Oddity.Sort.ORPHAN, "readings of a transaction that is not recorded");
        } else if (known.get().session().isRunning()) {
            recordings.signatures().keep(station, known.get().transaction(), readings);
            recordings.metered(known.get(), registers);
        } else {
            recordings.late(known.get(), registers);
        }
    }

    TokenVerdict stopped(StationId station, TransactionStop stop) {
        var only = admission.onlyPlace(station).orElse(null);
        var known = meant(station, stop.transaction(), only);
        if (known.isEmpty()) {
            note(
                    station,
                    stop.transaction(),
                    Oddity.Sort.ORPHAN,
                    "the end of a transaction that is not recorded, at " + stop.at() + " with " + stop.meterStop());
            return ACCEPTED;
        }
        var recording = known.get();
        var verdict = verdict(recording, stop.token());
        if (!verdict.accepted()) {
            note(
                    station,
                    recording.transaction(),
                    Oddity.Sort.OTHER_TOKEN,
                    "ended by card " + stop.token() + ", which is of another group");
        }
        ended(recording, stop);
        return verdict;
    }

    private void ended(Recording recording, TransactionStop stop) {
        var registers = Recordings.registers(stop.readings());
        if (!recording.session().isRunning()) {
            recordings.late(recording, registers);
            recordings.endedAgain(recording, stop.meterStop(), stop.at());
            return;
        }
        if (stop.meterStop().compareTo(recording.meterStart()) < 0) {
            note(
                    recording.station(),
                    recording.transaction(),
                    Oddity.Sort.METER,
                    "ended with " + stop.meterStop() + ", begun with " + recording.meterStart()
                            + ": the last reading counts");
        }
        recordings.signatures().keep(recording.station(), recording.transaction(), stop.readings());
        recordings.ended(recording, stop.meterStop(), stop.at(), stop.reason(), registers);
    }

    /**
     * Another charge begins where one goes on: that one must have ended, and its last reading is all there is. A start that was told
     * late and is of before is no sign of that.
     */
    void superseded(StationId station, TransactionStart start) {
        recordings.charges().running(station, start.connector()).stream()
                .filter(running -> !start.at().isBefore(running.session().start()))
                .forEach(running -> {
                    var last = running.readings().getLast();
                    var register = running.meterStart().plus(running.session().energy());
                    note(
                            station,
                            running.transaction(),
                            Oddity.Sort.SUPERSEDED,
                            "another charge began at " + start.at() + ": ended with its last reading");
                    recordings.ended(running, register, last.at(), "superseded", List.of());
                });
    }

    /** A name of OCPP 2.x is its station's own; where another has the same, and this one never told of a start, somebody should look. */
    void claimed(StationId station, TransactionReport report) {
        if (report.stage() != TransactionReport.Stage.STARTED
                && recordings.charges().find(station, report.transaction()).isEmpty()
                && recordings.charges().isAnothers(station, report.transaction())) {
            alarm(station, report.transaction());
        }
    }

    private Optional<Recording> meant(StationId station, TransactionId transaction, @Nullable Integer outlet) {
        var own = recordings.charges().find(station, transaction);
        if (own.isPresent()) {
            return own;
        }
        if (recordings.charges().isAnothers(station, transaction)) {
            alarm(station, transaction);
            return Optional.empty();
        }
        return outlet != null && NO_NUMBER.contains(transaction)
                ? recordings.charges().running(station, outlet).stream().findFirst()
                : Optional.empty();
    }

    private void alarm(StationId station, TransactionId transaction) {
        note(
                station,
                transaction,
                Oddity.Sort.NOT_ITS_OWN,
                "it is a transaction of another station: counts for nothing");
    }

    /** Tokens of one group end what one of them began. OCPP 1.6, 3.10. */
    private TokenVerdict verdict(Recording recording, @Nullable TokenUid shown) {
        var starter = recording.session().token().uid();
        if (shown == null || shown.equals(starter) || admission.master(shown).isPresent()) {
            return ACCEPTED;
        }
        var group = groups(starter);
        return groups(shown).stream().anyMatch(group::contains)
                ? ACCEPTED
                : TokenVerdict.of(TokenVerdict.Status.INVALID);
    }

    private List<CiText> groups(TokenUid uid) {
        return directory.tokens(uid).stream()
                .flatMap(token -> Optional.ofNullable(token.groupId()).stream())
                .toList();
    }

    private void note(StationId station, TransactionId transaction, Oddity.Sort sort, String text) {
        recordings.oddities().note(station, transaction, sort, text);
    }
}
