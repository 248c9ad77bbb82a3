package org.voltroam.role.emsp;

import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.role.Delivering;
import org.voltroam.role.Member;
import org.voltroam.role.Pulling;

/** One CPO our drivers may charge at: it gets our tokens. */
record CpoReceiver(Member member, PartyId cpo, Pulling pulling) implements Receiver {

    @Override
    public String name() {
        return cpo.toString();
    }

    @Override
    public int atOnce() {
        return Delivering.AT_ONCE;
    }

    @Override
    public void backInTouch() {
        pulling.catchUp(cpo);
    }

    @Override
    public boolean mayThinkAnewAfter(Change change) {
        return Delivering.concerns(member, cpo, change);
    }

    @Override
    public Delivery deliver(Logged change) {
        if (!change.kind().equals(Kind.TOKEN.name()) || !member.id().equals(change.owner())) {
            return new Delivery.NotForThem();
        }
        return member.store()
                .find(Kind.TOKEN, change.key())
                .map(token -> Delivering.of(
                        member.ask(cpo, peer -> peer.put(token)),
                        false,
                        member.clock().instant()))
                .orElse(new Delivery.NotForThem());
    }
}
