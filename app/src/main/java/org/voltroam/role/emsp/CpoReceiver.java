package org.voltroam.role.emsp;

import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.catalog.token.WhitelistType;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.PartyId;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.role.Bookkeeping;
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

    /** Cards of one app or one visit go out only to be asked about. Source: OCPI 2.2.1 mod_tokens, TokenType, note. */
    private static boolean isFit(Token token) {
        var fleeting = token.type().is(TokenType.APP_USER) || token.type().is(TokenType.AD_HOC_USER);
        return !fleeting || token.whitelist().is(WhitelistType.NEVER);
    }

    @Override
    public Delivery deliver(Logged change) {
        if (change.kind().equals(Kind.RECONCILIATION.name())) {
            return new Bookkeeping(member).deliver(change, cpo);
        }
        if (!change.kind().equals(Kind.TOKEN.name()) || !member.id().equals(change.owner())) {
            return new Delivery.NotForThem();
        }
        return member.store()
                .find(Kind.TOKEN, change.key())
                .filter(CpoReceiver::isFit)
                .filter(token -> member.directory().agreement(cpo, member.id()).isPresent())
                .map(token -> Delivering.of(
                        member.ask(cpo, peer -> peer.put(token)),
                        false,
                        member.clock().instant()))
                .orElse(new Delivery.NotForThem());
    }
}
