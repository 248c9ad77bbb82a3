package org.voltroam.role.emsp;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.Authorization.Granted;
import org.voltroam.domain.journey.authorization.Authorization.Refused;
import org.voltroam.domain.journey.authorization.AuthorizationRequest;
import org.voltroam.domain.journey.authorization.Authorizer;
import org.voltroam.domain.journey.command.CommandResponse;
import org.voltroam.domain.journey.command.CommandResponseType;
import org.voltroam.domain.journey.command.CommandResult;
import org.voltroam.domain.journey.command.CommandResultType;
import org.voltroam.domain.journey.quote.Quote;
import org.voltroam.domain.journey.session.ChargingPreferences;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.value.AuthorizationReference;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.ConnectorId;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.CommandsSender;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.StartSession;
import org.voltroam.protocol.ocpi.wire.StopSession;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/** Starts and stops charges from afar, as a driver's app asks for it. Source: OCPI 2.2.1 mod_commands, Sender Interface. */
public final class RemoteControl implements CommandsSender.Waiting {

    /** Waited beyond what the CPO announced. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** How far the clocks of a CPO and ours may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(5);

    /** After that no session comes of a start. */
    private static final Duration LIFE = Duration.ofDays(1);

    private final Member member;
    private final Quotes quotes;
    private final Map<ChargeId, Start> starts = new ConcurrentHashMap<>();
    private final Map<ChargeId, Owned<SessionId>> begun = new ConcurrentHashMap<>();
    private final Map<String, Pending> waiting = new ConcurrentHashMap<>();

    RemoteControl(Member member, Quotes quotes) {
        this.member = member;
        this.quotes = quotes;
    }

    private record Start(ChargeId charge, PartyId cpo, Token token, EvseUid evse, Instant at, boolean unclear) {

        /** As the command was named, or else by who charges where: the CPO does not always repeat the name. */
        boolean isOf(Session session) {
            var reference = session.authorization();
            return session.party().equals(cpo)
                    && (reference != null
                            ? reference.text().equalsIgnoreCase(charge.text())
                            : session.token().uid().equals(token.uid())
                                    && session.evse().equals(evse)
                                    && session.start().isAfter(at.minus(CLOCKS)));
        }
    }

    /**
     * A session that turned out to be one of our starts.
     *
     * @param late true when nobody had said in time that the station does it
     */
    record Attached(ChargeId charge, boolean late) {}

    private record Pending(PartyId cpo, BlockingQueue<CommandResult> result) {}

    /** What became of a command. */
    public sealed interface Outcome {

        /** The station does it. */
        record Done(ChargeId charge) implements Outcome {}

        /** Somebody on the way said no; for people. */
        record Declined(ChargeId charge, String why) implements Outcome {}
    }

    /** Where a driver wants to charge. */
    public record Spot(PartyId cpo, LocationId location, EvseUid evse, ConnectorId connector) {}

    /** Starts a charge with a token of ours. Blocks until the station has answered, or nobody did in time. */
    public Outcome start(Token token, Spot spot) {
        var quote = quotes.open(token, new Owned<>(spot.cpo(), spot.location()), List.of(spot.evse()));
        var charge = ChargeId.of(quote.map(Quote::id).orElseGet(Ids::unique));
        if (!token.party().equals(member.id())) {
            return declined(charge, "the token is not one of " + member.id());
        }
        var refusal = refusal(charge, token, spot, quote.isPresent());
        if (refusal.isPresent()) {
            return declined(charge, refusal.get().text());
        }
        quote.ifPresent(promised -> member.store().commit(quotes.use(promised, charge)));
        starts.put(
                charge,
                new Start(charge, spot.cpo(), token, spot.evse(), member.clock().instant(), false));
        tell(charge, "Start at " + spot.evse() + " is sent to " + spot.cpo());
        return run(
                charge,
                spot.cpo(),
                url -> peer -> peer.start(
                        new StartSession(
                                url,
                                token,
                                spot.location(),
                                spot.evse(),
                                spot.connector(),
                                AuthorizationReference.of(charge.text())),
                        charge.text()));
    }

    /** Stops a session of one of our tokens. Blocks as {@link #start} does. */
    public Outcome stop(Owned<SessionId> session, ChargeId charge) {
        tell(charge, "Stop of session " + session.id() + " is sent to " + session.owner());
        return run(
                charge, session.owner(), url -> peer -> peer.stop(new StopSession(url, session.id()), charge.text()));
    }

    /** Tells the CPO how a driver of ours wishes a session to go on; what it says to that is the value. */
    public Reply<Open<ChargingPreferences.Response>> wish(Owned<SessionId> session, ChargingPreferences wish) {
        return member.ask(session.owner(), peer -> peer.wish(session.id(), wish));
    }

    @Override
    public boolean result(PartyId cpo, String commandId, CommandResult result) {
        var pending = waiting.get(commandId);
        return pending != null && pending.cpo().equals(cpo) && pending.result().offer(result);
    }

    /** The rule that holds for a card holds for the app; what was promised is kept, at a loss too. */
    private Optional<Refused> refusal(ChargeId charge, Token token, Spot spot, boolean promised) {
        var decision = Authorizer.decide(
                new AuthorizationRequest(charge, spot.cpo(), token.uid(), token.type(), null),
                token,
                member.directory().contract(token.contract()).orElse(null),
                member.directory().agreement(spot.cpo(), member.id()).isPresent(),
                AuthorizationReference.of(charge.text()),
                member.clock().instant());
        var place = new Owned<>(spot.cpo(), spot.location());
        var loss = promised ? Optional.<Loss>empty() : quotes.loss(token, place, List.of(spot.evse()));
        return switch (Authorizer.unless(loss.flatMap(Loss::denial).orElse(null), decision)) {
            case Granted granted -> Optional.empty();
            case Refused refused -> Optional.of(refused);
        };
    }

    private Outcome run(
            ChargeId charge, PartyId cpo, Function<String, Function<Peer, Reply<CommandResponse>>> command) {
        var id = Ids.unique();
        var pending = new Pending(cpo, new ArrayBlockingQueue<>(1));
        waiting.put(id, pending);
        try {
            return switch (member.ask(
                    cpo, peer -> command.apply(responseUrl(peer, id)).apply(peer))) {
                case Reply.Answered<CommandResponse>(var response, var headers, var violations) ->
                    responded(charge, response, pending);
                case Reply.Declined<CommandResponse> no -> declined(charge, cpo + " " + no.told());
                case Reply.NotNow<CommandResponse> later -> declined(charge, cpo + " " + later.told());
                case Reply.NoAnswer<CommandResponse> none -> unclear(charge, cpo + ": " + none.told());
            };
        } finally {
            waiting.remove(id);
        }
    }

    /** The result comes in the version the command went out in. */
    private String responseUrl(Peer peer, String id) {
        return member.platform().url(peer.wire(), Address.sender("commands")) + "/" + id;
    }

    private Outcome responded(ChargeId charge, CommandResponse response, Pending pending) {
        if (!response.result().is(CommandResponseType.ACCEPTED)) {
            return declined(charge, "the operator answers " + response.result());
        }
        var announced = response.timeout().plus(GRACE);
        var result = await(pending.result(), announced.compareTo(LONGEST) < 0 ? announced : LONGEST);
        return result.map(
                        heard -> heard.result().is(CommandResultType.ACCEPTED) ? done(charge) : answered(charge, heard))
                .orElseGet(() -> unclear(charge, "the station's answer did not come in time"));
    }

    /** Of a station that did not answer its CPO in time nobody knows what it does. */
    private Outcome answered(ChargeId charge, CommandResult heard) {
        var why = "the station answers " + heard.result() + text(heard);
        return heard.result().is(CommandResultType.TIMEOUT) ? unclear(charge, why) : declined(charge, why);
    }

    /** The session of a start, also of one that nobody confirmed in time; empty until it is told. */
    public Optional<Owned<SessionId>> sessionOf(ChargeId charge) {
        return Optional.ofNullable(begun.get(charge));
    }

    /** Finds the start that a session comes of, once. Source: OCPI 2.2.1 mod_commands, CommandResponse; ocpi/ocpi issue 475. */
    Optional<Attached> attach(Session session) {
        var old = member.clock().instant().minus(LIFE);
        starts.values().removeIf(start -> start.at().isBefore(old));
        var found =
                starts.values().stream().filter(start -> start.isOf(session)).max(Comparator.comparing(Start::at));
        return found.filter(start -> starts.remove(start.charge(), start)).map(start -> {
            begun.put(start.charge(), session.key());
            return new Attached(start.charge(), start.unclear());
        });
    }

    private static Optional<CommandResult> await(BlockingQueue<CommandResult> queue, Duration atMost) {
        try {
            return Optional.ofNullable(queue.poll(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String text(CommandResult result) {
        return result.message().isEmpty()
                ? ""
                : ": " + result.message().getFirst().text();
    }

    private Outcome done(ChargeId charge) {
        tell(charge, "The station accepts");
        return new Outcome.Done(charge);
    }

    /** Nobody knows whether the station does it: a session may come of it all the same. */
    private Outcome unclear(ChargeId charge, String why) {
        var start = starts.get(charge);
        var told = declined(charge, why);
        if (start != null) {
            starts.put(charge, new Start(charge, start.cpo(), start.token(), start.evse(), start.at(), true));
        }
        return told;
    }

    private Outcome declined(ChargeId charge, String why) {
        starts.remove(charge);
        member.store().commit(member.trail().step(charge, What.REFUSAL, "Not started: " + why, "reason", "COMMAND"));
        return new Outcome.Declined(charge, why);
    }

    private void tell(ChargeId charge, String text) {
        member.store().commit(member.trail().step(charge, What.COMMAND, text));
    }
}
