package org.voltroam.role.emsp;

import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;

/** One CPO our drivers may charge at: it gets our tokens. */
record CpoReceiver(Member member, PartyId cpo) implements Receiver {

    @Override
    public String name() {
        return cpo.toString();
    }

    @Override
    public int atOnce() {
        return Delivering.AT_ONCE;
    }

    @Override
    public Delivery deliver(Logged change) {
        if (!change.kind().equals(Kind.TOKEN.name()) || !member.id().equals(change.owner())) {
            return new Delivery.NotForThem();
        }
        return member.store()
                .find(Kind.TOKEN, change.key())
                .map(token -> Delivering.of(member.ask(cpo, peer -> peer.put(token)), false))
                .orElse(new Delivery.NotForThem());
    }
}
