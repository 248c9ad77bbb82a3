package org.voltroam.role.cpo;

import java.util.Map;
import java.util.Set;
import org.voltroam.domain.catalog.party.PartyView;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.Member;

/** How our eMSPs see our locations and tariffs. */
final class Views {

    private static final PartyView PLAIN = new PartyView(Map.of(), Set.of());

    private Views() {}

    static PartyView of(Member member, PartyId emsp) {
        return member.directory()
                .agreement(member.id(), emsp)
                .map(agreement -> PartyView.of(agreement, member.directory().agreements()))
                .orElse(PLAIN);
    }
}
