package org.voltroam.role.cpo;

import java.util.List;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.settlement.Clearing;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.role.Member;

/** What we expect to earn by a CDR; we keep the books of it ourselves only when no hub does. */
record OwnBooks(Member member) {

    List<Change> settled(Cdr cdr) {
        return member.directory()
                .agreement(member.id(), cdr.token().party())
                .map(agreement -> {
                    var settlement =
                            Clearing.settle(cdr, agreement, member.clock().instant());
                    Change put = Change.put(Kind.SETTLEMENT, settlement);
                    return agreement.hub() == null ? List.of(put, new Change.Posted(settlement.entry())) : List.of(put);
                })
                .orElse(List.of());
    }
}
