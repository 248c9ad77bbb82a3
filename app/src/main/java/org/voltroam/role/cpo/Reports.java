package org.voltroam.role.cpo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.session.HeldReport;
import org.voltroam.domain.journey.session.HeldReport.Stage;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.Energy;
import org.voltroam.domain.value.StationId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.ocpp.station.Called;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.TokenVerdict;
import org.voltroam.protocol.ocpp.station.TransactionReport;
import org.voltroam.protocol.ocpp.station.TransactionStart;
import org.voltroam.role.Member;

/**
 * Transactions that stations name and count themselves (OCPP 2.x).
 *
 * <p>What a station tells of one is taken in the order of its count, so that it ends the same in whatever order it comes. What comes
 * before its turn waits on disk, while the station is asked whether more is to come (GetTransactionStatus); when it says no, or says
 * nothing for a while, what is missing is listed and the rest is taken.
 *
 * <p>A charge begins when it is known who charges, where, and what the meter showed: mostly with the first report, at the latest with the
 * last. Until then what was told is kept on disk too. From then on it is a recording like any other.
 */
final class Reports {

    /** So long a connected station may be silent about what is missing. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);

    /** So long one that is away may keep what is missing. */
    private static final Duration LIFE = Duration.ofDays(1);

    private static final TokenVerdict ACCEPTED = TokenVerdict.of(TokenVerdict.Status.ACCEPTED);

    private final Member member;
    private final Admission admission;
    private final Recordings recordings;
    private final Withholding withholding;
    private final Executor threads;
    private final Function<StationId, @Nullable ConnectedStation> hands;
    private final Map<Name, Telling> tellings = new ConcurrentHashMap<>();

    /** @param hands null for a station that is away */
    Reports(
            Member member,
            Admission admission,
            Recordings recordings,
            Withholding withholding,
            Executor threads,
            Function<StationId, @Nullable ConnectedStation> hands) {
        this.member = member;
        this.admission = admission;
        this.recordings = recordings;
        this.withholding = withholding;
        this.threads = threads;
        this.hands = hands;
        member.store().each(Kind.HELD_REPORT, this::resume);
    }

    private record Name(StationId station, TransactionId transaction) {

        static Name of(HeldReport report) {
            return new Name(report.station(), report.transaction());
        }
    }

    private void resume(HeldReport held) {
        var telling = tellings.computeIfAbsent(Name.of(held), first -> new Telling());
        telling.hold(held);
        telling.kept(held);
        telling.stir(now());
    }

    /** The verdict on the token of the report; nothing when it named none. */
    Optional<TokenVerdict> heard(StationId station, TransactionReport told) {
        recordings.signatures().keep(station, told.transaction(), told.readings());
        var report = held(station, told);
        var name = Name.of(report);
        var telling = tellings.computeIfAbsent(name, first -> new Telling());
        synchronized (telling) {
            var known = find(report);
            if (known.isPresent() && !known.get().session().isRunning()) {
                tellings.remove(name);
                recordings.late(known.get(), report);
                return verdict(known.get(), report);
            }
            tellings.put(name, telling);
            telling.stir(now());
            var verdict = placed(telling, report, known.orElse(null));
            drain(telling, name);
            return verdict;
        }
    }

    private Optional<TokenVerdict> placed(Telling telling, HeldReport report, @Nullable Recording known) {
        return switch (telling.turn(report, known != null)) {
            case NOW -> take(telling, report);
            case LATER -> {
                wait(telling, report);
                yield verdict(known, report);
            }
            case TOO_LATE, AGAIN -> {
                // a station that counts wrongly says something new under an old number: nothing of it is lost
                if (known != null) {
                    follow(known, report);
                } else if (!telling.repeats(report)) {
                    yield take(telling, report);
                }
                yield verdict(known, report);
            }
        };
    }

    private void wait(Telling telling, HeldReport report) {
        if (telling.hold(report)) {
            keep(telling, report);
        }
        ask(telling, Name.of(report));
    }

    private Optional<TokenVerdict> take(Telling telling, HeldReport report) {
        telling.take(report, telling.facts().with(report));
        var known = find(report);
        if (known.isPresent()) {
            follow(known.get(), report);
            withholding.reported(report);
            recorded(telling);
            return verdict(known.get(), report);
        }
        return notBegun(telling, report);
    }

    private Optional<TokenVerdict> notBegun(Telling telling, HeldReport report) {
        var known = telling.facts();
        var facts = known.evse() == null
                ? known.at(admission.onlyPlace(report.station()).orElse(null))
                : known;
        if (facts.isComplete() || report.stage() == Stage.ENDED) {
            var verdict = begin(telling, facts, report);
            recorded(telling);
            return verdict;
        }
        keep(telling, report);
        return verdict(null, report);
    }

    private Optional<TokenVerdict> begin(Telling telling, Unbegun facts, HeldReport report) {
        var token = facts.token();
        var evse = facts.evse();
        telling.forgetFacts();
        if (token == null || evse == null || !admission.hasPlace(report.station(), evse)) {
            recordings
                    .oddities()
                    .note(
                            report.station(),
                            report.transaction(),
                            Oddity.Sort.ORPHAN,
                            "ended, and nobody knows who charged or where: nobody is billed");
            return verdict(null, report);
        }
        var start = start(facts, token, evse);
        var pending = admission.begun(report.station(), start);
        if (pending.authorization() instanceof Granted granted) {
            recordings.begin(report.station(), start, report.transaction(), pending.charge(), granted);
            for (var each : telling.taken()) {
                follow(find(each).orElseThrow(), each);
                withholding.reported(each);
            }
        }
        return Optional.ofNullable(report.token())
                .map(shown -> admission.verdict(report.station(), pending.authorization()));
    }

    private void follow(Recording recording, HeldReport report) {
        if (report.stage() != Stage.ENDED) {
            recordings.metered(recording, report.readings());
            return;
        }
        var reason = report.reason();
        recordings.ended(
                recording,
                Unbegun.last(report.readings())
                        .orElseGet(() ->
                                recording.meterStart().plus(recording.session().energy())),
                report.at(),
                reason == null ? "Local" : reason,
                report.readings());
    }

    /** What is in the recording, or in nobody's, need not be kept beside it. */
    private void recorded(Telling telling) {
        var done = telling.recorded();
        if (!done.isEmpty()) {
            member.store()
                    .commit(done.stream()
                            .<Change>map(each -> new Change.Removed<>(Kind.HELD_REPORT, each))
                            .toList());
        }
    }

    private void keep(Telling telling, HeldReport report) {
        member.store().commit(Change.put(Kind.HELD_REPORT, report));
        telling.kept(report);
    }

    private void drain(Telling telling, Name name) {
        for (var due = telling.due(); due.isPresent(); due = telling.due()) {
            var report = due.get();
            var known = find(report);
            if (known.isPresent() && !known.get().session().isRunning()) {
                recordings.late(known.get(), report);
                member.store().commit(new Change.Removed<>(Kind.HELD_REPORT, report));
            } else {
                take(telling, report);
            }
        }
        var isOver = recordings
                .charges()
                .find(name.station(), name.transaction())
                .filter(known -> !known.session().isRunning())
                .isPresent();
        if (isOver && !telling.waits()) {
            tellings.remove(name);
        }
    }

    /** Takes what waited long enough. Called now and then. */
    void look() {
        tellings.forEach((name, telling) -> {
            synchronized (telling) {
                look(name, telling);
            }
        });
    }

    private void look(Name name, Telling telling) {
        drain(telling, name);
        var quiet = Duration.between(telling.stirred(), now());
        var connected = hands.apply(name.station()) != null;
        if (telling.waits()) {
            var enough = quiet.compareTo(connected ? PATIENCE : LIFE) > 0;
            if (enough || (connected && telling.isAllThatComes())) {
                giveUp(name, telling);
            } else if (connected) {
                ask(telling, name);
            }
        } else if (quiet.compareTo(LIFE) > 0) {
            recorded(telling); // nobody ever authorized it, and it never ended: it is no charge
            tellings.remove(name);
        }
    }

    private void giveUp(Name name, Telling telling) {
        while (telling.waits()) {
            var gap = telling.giveUp();
            recordings.oddities().note(name.station(), name.transaction(), Oddity.Sort.GAP, gap + " never came");
            drain(telling, name);
        }
    }

    private void ask(Telling telling, Name name) {
        if (telling.asks(now(), BETWEEN_QUESTIONS)) {
            threads.execute(() -> asked(telling, name));
        }
    }

    /** OCPP 2.0.1, E14: whether messages about a transaction wait at the station. */
    private void asked(Telling telling, Name name) {
        var hand = hands.apply(name.station());
        if (hand == null) {
            return;
        }
        var question = Json.object().put("transactionId", name.transaction().text());
        if (hand.call("GetTransactionStatus", question) instanceof Called.Answered(var answer, var findings)
                && !answer.path("messagesInQueue").asBoolean(true)) {
            synchronized (telling) {
                telling.nothingMoreComes();
            }
        }
    }

    private Optional<TokenVerdict> verdict(@Nullable Recording known, HeldReport report) {
        return Optional.ofNullable(report.token())
                .map(token ->
                        known != null && token.equals(known.session().token().uid())
                                ? ACCEPTED
                                : admission.shown(report.station(), token));
    }

    private Optional<Recording> find(HeldReport report) {
        return recordings.charges().find(report.station(), report.transaction());
    }

    private static TransactionStart start(Unbegun facts, TokenUid token, int evse) {
        var register = facts.register();
        return new TransactionStart(
                evse, token, register == null ? Energy.ZERO : register, facts.since(), facts.reservation());
    }

    private HeldReport held(StationId station, TransactionReport told) {
        return new HeldReport(
                member.id(),
                station,
                told.transaction(),
                told.sequence(),
                switch (told.stage()) {
                    case STARTED -> Stage.STARTED;
                    case UPDATED -> Stage.UPDATED;
                    case ENDED -> Stage.ENDED;
                },
                told.evse(),
                told.at(),
                told.offline(),
                told.token(),
                told.reservation(),
                Recordings.registers(told.readings()),
                told.withheld(),
                told.reason(),
                now());
    }

    private Instant now() {
        return member.clock().instant();
    }
}
