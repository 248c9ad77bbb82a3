package org.voltroam.role;

import java.time.Instant;
import org.voltroam.domain.store.Pulled;

/** What is to be read of one list now. Decided without a clock. */
public sealed interface PullPlan {

    record Nothing() implements PullPlan {}

    /** What changed at or after. */
    record Changes(Instant since) implements PullPlan {}

    /** From the beginning to the end, which alone can tell what is not there any more. */
    record Everything() implements PullPlan {}

    /**
     * @param asked true after a connection was made or found again: failures before it do not count
     * @param facts true for lists whose objects never vanish: those are not read whole but far back
     */
    static PullPlan of(Pulled mark, boolean asked, boolean facts, PullPolicy policy, Instant now) {
        if (!asked && now.isBefore(mark.at().plus(policy.again()))) {
            return new Nothing();
        }
        var fullAt = mark.fullAt();
        var newest = mark.newest();
        if (fullAt == null || !now.isBefore(fullAt.plus(policy.whole()).plus(policy.splay(mark.partner())))) {
            return facts
                    ? new Changes(newest == null ? Instant.EPOCH : newest.minus(policy.facts()))
                    : new Everything();
        }
        var failed = mark.at().isAfter(fullAt) && !mark.told().equals(Pull.DONE);
        if (!asked && !failed) {
            return new Nothing();
        }
        if (newest == null) {
            return facts ? new Changes(Instant.EPOCH) : new Everything();
        }
        return new Changes(newest.minus(policy.overlap()));
    }
}
