package org.voltroam.role;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Incident;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Pulled;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Newest;
import org.voltroam.protocol.ocpi.exchange.PageCount;
import org.voltroam.protocol.ocpi.exchange.Peer;

/**
 * One reading of one list of one partner.
 *
 * <p>Each object is taken as it comes; newest wins. Only a list that was read to its end, unbroken and as long as it says, can tell
 * what is gone, and what it lacks is gone only when a second reading lacks it too: pages shift when objects change meanwhile, and an
 * object that was there all the time can fall between two of them.
 */
final class Pull<V> {

    static final String DONE = "done";

    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);

    private final Member member;
    private final PartyId partner;
    private final Intake<V> intake;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Instant newest;
    private boolean sound = true;

    Pull(Member member, PartyId partner, Intake<V> intake) {
        this.member = member;
        this.partner = partner;
        this.intake = intake;
    }

    /** Follows the plan and remembers how far it came. */
    void run(PullPlan plan, Pulled mark) {
        var began = member.clock().instant();
        var reply = switch (plan) {
            case PullPlan.Nothing nothing -> throw new IllegalArgumentException("nothing to pull");
            case PullPlan.Changes(var since) -> read(since);
            case PullPlan.Everything everything -> everything();
        };
        var done = reply instanceof Reply.Answered<PageCount>;
        var whole = plan instanceof PullPlan.Everything || intake.isOfFacts();
        var next = new Pulled(
                partner,
                intake.listing().module(),
                done ? later(mark.newest(), newest, began) : mark.newest(),
                done && (whole || mark.fullAt() == null) ? began : mark.fullAt(),
                began,
                done ? DONE : reply.told());
        member.store().commit(Change.put(Kind.PULLED, next));
        LOG.debug("{} of {}: {} read, {}", intake.listing().module(), partner, seen.size(), next.told());
    }

    private static @Nullable Instant later(@Nullable Instant before, @Nullable Instant seen, Instant now) {
        var bounded = seen != null && seen.isAfter(now) ? now : seen;
        return before == null || (bounded != null && bounded.isAfter(before)) ? bounded : before;
    }

    private Reply<PageCount> read(@Nullable Instant since) {
        return member.ask(
                partner,
                peer -> peer.read(intake.listing(), since, member.clock().instant(), this::take));
    }

    private void take(Peer.Found<V> found) {
        if (!found.usable()) {
            sound = false;
            LOG.warn("{} of {}: not usable: {}", intake.listing().module(), partner, found.violations());
            return;
        }
        var value = found.value();
        seen.add(intake.listing().kind().keyOf(value));
        var at = intake.listing().lastUpdated(value);
        newest = newest == null || at.isAfter(newest) ? at : newest;
        var known = intake.known().apply(value).orElse(null);
        if (Newest.of(known, value, intake.listing()::lastUpdated) == Newest.Verdict.NEWER) {
            intake.put().accept(value, found.violations());
        }
    }

    private Reply<PageCount> everything() {
        return switch (intake.vanishing()) {
            case Intake.Vanishing.Never<V> never -> read(null);
            case Intake.Vanishing.Gone<V> gone -> {
                var missing = held(gone);
                var reply = read(null);
                missing.keySet().removeAll(seen);
                if (!missing.isEmpty() && isWhole(reply)) {
                    reply = read(null);
                    missing.keySet().removeAll(seen);
                    if (isWhole(reply)) {
                        missing.forEach((key, value) -> vanished(gone, key, value));
                    }
                }
                yield reply;
            }
        };
    }

    private Map<String, V> held(Intake.Vanishing.Gone<V> gone) {
        var held = new HashMap<String, V>();
        gone.held()
                .apply(partner)
                .forEach(value -> held.put(intake.listing().kind().keyOf(value), value));
        return held;
    }

    /** A list that is empty is not believed: rather a partner has lost its data than sold everything at once. */
    private boolean isWhole(Reply<PageCount> reply) {
        return sound
                && reply instanceof Reply.Answered<PageCount>(var count, var headers, var violations)
                && count.isWhole()
                && !seen.isEmpty();
    }

    private void vanished(Intake.Vanishing.Gone<V> gone, String key, V value) {
        gone.gone().accept(value);
        var subject = intake.listing().kind() + " " + key;
        member.store()
                .commit(Change.put(
                        Kind.INCIDENT,
                        new Incident(
                                Incident.Sort.VANISHED,
                                partner,
                                subject,
                                "two readings of the whole list of " + partner + " lack it; it counts as gone",
                                member.clock().instant())));
    }
}
