package org.voltroam.role.cpo;

import java.util.ArrayList;
import java.util.List;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.role.Disputed;
import org.voltroam.role.Member;

/** What we expect to earn by a CDR; we keep the books of it ourselves only when no hub does. */
record OwnBooks(Member member) {

    List<Change> settled(Cdr cdr) {
        return member.directory()
                .agreement(member.id(), cdr.token().party())
                .<List<Change>>map(agreement -> {
                    var settlement =
                            Clearing.settle(cdr, agreement, member.clock().instant());
                    Change put = Change.put(Kind.SETTLEMENT, settlement);
                    if (agreement.hub() != null) {
                        return List.of(put);
                    }
                    var changes = new ArrayList<>(List.of(put, new Change.Posted(settlement.entry())));
                    changes.addAll(new Disputed(member).linked(cdr));
                    return changes;
                })
                .orElse(List.of());
    }
}
