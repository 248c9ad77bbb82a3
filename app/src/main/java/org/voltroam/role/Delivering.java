package org.voltroam.role;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Logged;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.platform.feed.Feed;
import org.voltroam.platform.feed.Receiver;
import org.voltroam.platform.feed.Receiver.Delivery;
import org.voltroam.platform.feed.Receiver.Next;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.StatusCode;

/** What a peer's reply to a push means for the feed. */
public final class Delivering {

    /** Calls under way to one partner: enough to keep a connection across a continent busy, few enough to burden nobody. */
    public static final int AT_ONCE = 16;

    /** Who asks for more time than this is asked again after it. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Delivering() {}

    /**
     * @param fact true for what is offered again until it is accepted: CDRs
     * @param now when the reply came
     */
    public static Delivery of(Reply<Boolean> reply, boolean fact, Instant now) {
        return switch (reply) {
            case Reply.Answered<Boolean> answered -> new Delivery.Delivered();
            case Reply.NoAnswer<Boolean> none -> new Delivery.Unreachable(none.told());
            case Reply.NotNow<Boolean>(var http, var status, var message, var after) ->
                after == null
                        ? new Delivery.Unreachable(reply.told())
                        : new Delivery.NotNow(after.from(now, LONGEST_WAIT), reply.told());
            case Reply.Declined<Boolean>(var http, var status, var message)
            when isAbsence(http, status) -> new Delivery.Unreachable(reply.told());
            case Reply.Declined<Boolean>(var http, var status, var message) ->
                new Delivery.Declined(reply.told(), next(http, fact));
        };
    }

    /** A receiver that does not have it is as it should be. */
    public static Delivery ofRemoval(Reply<Boolean> reply, Instant now) {
        return reply instanceof Reply.Declined<Boolean>(var http, var status, var message) && http == 404
                ? new Delivery.Delivered()
                : of(reply, false, now);
    }

    /** The tariff that a change is about, also when it is gone: ids are the same in either case (OCPI, CiString). */
    public static TariffId tariff(Logged change) {
        return TariffId.of(change.key().substring(change.key().indexOf('/') + 1));
    }

    /** What could not be said was not sent: saying it again says no more. Without a fact nothing is lost but an update. */
    private static Next next(int http, boolean fact) {
        if (!fact) {
            return Next.ON_CHANGE;
        }
        return http == 0 ? Next.INCIDENT : Next.AGAIN;
    }

    /** Delivers to every partner with whom we have an agreement, also to those with whom we agree later. */
    public static void toPartners(
            Member member,
            Feed feed,
            Function<Agreement, Optional<PartyId>> partner,
            Function<PartyId, Receiver> receiver) {
        Consumer<Agreement> add =
                agreement -> partner.apply(agreement).map(receiver).ifPresent(feed::add);
        member.store()
                .observe(changes -> changes.forEach(change -> {
                    if (change instanceof Change.Put<?>(var kind, Agreement agreement)) {
                        add.accept(agreement);
                    }
                }));
        member.directory().agreements().forEach(add);
    }

    /** True when after this change a party may take what it declined: an agreement with it, the connection that leads to it, or its hub reaches it. */
    public static boolean concerns(Member member, PartyId them, Change change) {
        return switch (change) {
            case Change.Put<?>(var kind, Agreement agreement) ->
                agreement.cpo().equals(them) || agreement.emsp().equals(them);
            case Change.Put<?>(var kind, Connection connection) ->
                member.peer(them)
                        .filter(peer -> peer.via().name().equals(connection.name()))
                        .isPresent();
            case Change.Put<?>(var kind, ClientInfo info) -> info.party().equals(them) && Reach.isConnected(info);
            case Change.Put<?> put -> false;
            case Change.Removed<?> removed -> false;
            case Change.Posted posted -> false;
            case Change.Traced traced -> false;
            case Change.Passed passed -> false;
        };
    }

    /** The receiver, or a hub before it, says that it cannot be reached or cannot work at the moment, or asks for time. */
    private static boolean isAbsence(int http, int status) {
        return http == 401
                || http >= 500
                || status == StatusCode.RECEIVER_TIMEOUT.number()
                || status == StatusCode.CONNECTION_PROBLEM.number()
                || status / 1000 == 3;
    }
}
