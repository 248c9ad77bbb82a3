package org.voltroam.role.cpo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.power.Allotment.Share;
import org.voltroam.domain.catalog.power.Comparison;
import org.voltroam.domain.catalog.power.Composite;
import org.voltroam.domain.catalog.power.Course;
import org.voltroam.domain.catalog.power.PowerProfile;
import org.voltroam.domain.catalog.power.PowerProfile.Purpose;
import org.voltroam.domain.catalog.power.Slot;
import org.voltroam.domain.catalog.power.Supply;
import org.voltroam.domain.catalog.power.Timing;
import org.voltroam.domain.catalog.power.ToldLimit;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.catalog.station.LimitSchedule;
import org.voltroam.domain.value.TransactionId;
import org.voltroam.protocol.ocpp.station.CommandOutcome;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.protocol.ocpp.station.StationOrder;

/**
 * Tells one place of a station its limits and asks what they come to. The limits have no clock in them, so that a station whose clock is
 * wrong keeps them as well. Lives for one telling.
 */
final class LimitTelling {

    /** Ours begin here; a place has one for all charges and one for the charge that goes on. */
    private static final int FIRST_ID = 7000;

    private static final int DEFAULT_LEVEL = 0;
    private static final int OWN_LEVEL = 1;
    private static final Duration ASKED = Duration.ofHours(1);

    private final ConnectedStation hand;
    private final Slot slot;
    private final Supply.Unit unit;
    private final @Nullable TransactionId charging;
    private final List<String> complaints = new ArrayList<>();

    /** @param charging null while nothing charges */
    LimitTelling(ConnectedStation hand, Slot slot, Supply.Unit unit, @Nullable TransactionId charging) {
        this.hand = hand;
        this.slot = slot;
        this.unit = unit;
        this.charging = charging;
    }

    /** @return what holds now, as far as we know: of a limit whose answer is lost, the higher one */
    ToldLimit told(ToldLimit before, Share share, Instant now) {
        var after = before;
        var usual = before.fallback();
        if (usual == null || usual.compareTo(share.fallback()) != 0) {
            var profile = profile(LimitProfile.Purpose.TRANSACTION_DEFAULT, null, share.fallback());
            after = after.fallback(holds(usual, share.fallback(), profile), now);
        }
        var own = before.amount(charging).orElse(null);
        if (charging != null && (own == null || own.compareTo(share.amount()) != 0)) {
            var profile = profile(LimitProfile.Purpose.TRANSACTION, charging, share.amount());
            var held = holds(own == null ? after.fallback() : own, share.amount(), profile);
            after = held == null ? after : after.amount(charging, held, now);
        }
        return after;
    }

    private @Nullable BigDecimal holds(@Nullable BigDecimal old, BigDecimal wanted, LimitProfile profile) {
        var outcome = hand.order(new StationOrder.SetProfile(slot.place(), profile));
        return switch (outcome) {
            case CommandOutcome.Accepted accepted -> wanted;
            case CommandOutcome.Rejected(var reason) -> kept(old, "it refuses its limit: " + reason);
            case CommandOutcome.Unable(var why, var reason) -> kept(old, "it cannot take its limit: " + reason);
            case CommandOutcome.NoAnswer(var cause) ->
                kept(old == null ? null : old.max(wanted), "whether it took its limit is not known: " + cause);
        };
    }

    private @Nullable BigDecimal kept(@Nullable BigDecimal old, String complaint) {
        complaints.add(complaint);
        return old;
    }

    /** Why not everything was taken; empty when it was. */
    Optional<String> complaint() {
        return complaints.stream().reduce((one, other) -> one + "; " + other);
    }

    private LimitProfile profile(LimitProfile.Purpose purpose, @Nullable TransactionId transaction, BigDecimal limit) {
        var own = transaction != null;
        return new LimitProfile(
                FIRST_ID + 2 * slot.place() + (own ? 1 : 0),
                own ? OWN_LEVEL : DEFAULT_LEVEL,
                purpose,
                null,
                null,
                transaction,
                new LimitSchedule(
                        null,
                        null,
                        switch (unit) {
                            case WATT -> LimitProfile.Unit.WATT;
                            case AMPERE -> LimitProfile.Unit.AMPERE;
                        },
                        List.of(new LimitSchedule.Step(Duration.ZERO, limit))));
    }

    /** What the station's own schedule says otherwise; empty when it is as ours, or nothing charges, or it does not tell. */
    Optional<String> difference(ToldLimit known) {
        if (charging == null || !complaints.isEmpty()) {
            return Optional.empty();
        }
        var asked = hand.order(new StationOrder.AskSchedule(
                slot.place(), ASKED, unit == Supply.Unit.WATT ? LimitProfile.Unit.WATT : LimitProfile.Unit.AMPERE));
        return asked instanceof CommandOutcome.Accepted(CommandOutcome.Schedule(var theirs))
                ? difference(known, theirs)
                : Optional.empty();
    }

    private Optional<String> difference(ToldLimit known, LimitSchedule theirs) {
        var begin = theirs.start() == null ? known.at() : theirs.start();
        var length = theirs.duration() == null ? ASKED : theirs.duration();
        var ours = Composite.of(
                profiles(known),
                new Composite.Question(slot.place(), charging, null, begin, length, Supply.EUROPEAN, unit));
        var steps = theirs.steps().stream()
                .map(step -> new Composite.Stretch(step.from(), step.limit()))
                .toList();
        return Comparison.of(ours, new Composite(begin, length, unit, steps)).stream()
                .findFirst()
                .map(first -> "its schedule is not what its limits come to: " + first.theirs() + " where it should be "
                        + first.ours() + " " + unit + " after " + first.from().toSeconds() + " s");
    }

    private List<PowerProfile> profiles(ToldLimit known) {
        var usual = Stream.ofNullable(known.fallback())
                .map(limit -> profile(DEFAULT_LEVEL, Purpose.TRANSACTION_DEFAULT, null, limit));
        var own =
                known.amount(charging).stream().map(limit -> profile(OWN_LEVEL, Purpose.TRANSACTION, charging, limit));
        return Stream.concat(usual, own).toList();
    }

    private PowerProfile profile(int level, Purpose purpose, @Nullable TransactionId transaction, BigDecimal limit) {
        return new PowerProfile(
                slot.place(),
                level,
                purpose,
                new Timing.Relative(),
                null,
                null,
                transaction,
                Course.constant(unit, limit));
    }
}
