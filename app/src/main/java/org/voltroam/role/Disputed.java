package org.voltroam.role;

import java.util.List;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;

/** Links a credit CDR to the dispute that it follows, in the commit that books it: whoever issued it, and also where only a part was accepted. */
public record Disputed(Member member) {

    /** Nothing for a CDR that is no credit, or takes back what nobody disputed with success. */
    public List<Change> linked(Cdr cdr) {
        var credited = cdr.creditReference();
        if (credited == null) {
            return List.of();
        }
        return member.store()
                .find(Kind.DISPUTE, Kind.key(cdr.party(), credited.ci().folded()))
                .flatMap(dispute -> dispute.followedBy(cdr))
                .<List<Change>>map(dispute -> List.of(Change.put(Kind.DISPUTE, dispute)))
                .orElse(List.of());
    }
}
