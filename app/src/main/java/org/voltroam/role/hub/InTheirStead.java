package org.voltroam.role.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.StandIn;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.journey.authorization.StandingIn;
import org.voltroam.domain.journey.authorization.StandingIn.Before;
import org.voltroam.domain.journey.authorization.StandingIn.Decision;
import org.voltroam.domain.journey.trail.Step.What;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.ChargeId;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Violations;
import org.voltroam.protocol.ocpi.envelope.Routing;
import org.voltroam.protocol.ocpi.relay.StandIns;
import org.voltroam.protocol.ocpi.wire.Allowed;
import org.voltroam.protocol.ocpi.wire.AuthorizationInfo;
import org.voltroam.protocol.ocpi.wire.Parties;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/**
 * Says yes in the stead of eMSPs that do not answer, by the rules they have left in their agreements. What was granted is counted in
 * memory: a restart begins anew.
 */
final class InTheirStead implements StandIns {

    /** How the references of such authorizations begin, so that a CDR tells of it. */
    static final String REFERENCE = "stand-in-";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Member member;
    private final Wire wire;
    private final NoticeBoard board;
    private final Executor threads;
    private final Granted granted;

    /** Moments of past grants, by token and by agreement. Shared by the relays of all versions. */
    static final class Granted {

        private final Map<String, Deque<Instant>> moments = new ConcurrentHashMap<>();

        /** How many there were since then; older ones are forgotten. */
        synchronized int since(String key, Instant then) {
            var known = moments.get(key);
            if (known == null) {
                return 0;
            }
            while (!known.isEmpty() && !known.getFirst().isAfter(then)) {
                known.removeFirst();
            }
            if (known.isEmpty()) {
                moments.remove(key);
            }
            return known.size();
        }

        synchronized void add(String key, Instant now) {
            moments.computeIfAbsent(key, anew -> new ArrayDeque<>()).addLast(now);
        }
    }

    /** @param wire of the version in which the questions come */
    InTheirStead(Member member, Wire wire, NoticeBoard board, Executor threads, Granted granted) {
        this.member = member;
        this.wire = wire;
        this.board = board;
        this.threads = threads;
        this.granted = granted;
    }

    @Override
    public Word of(PartyId cpo, PartyId emsp, Request question) {
        return member.directory()
                .agreement(cpo, emsp)
                .filter(agreement -> agreement.standIn() != null)
                .<Word>map(agreement -> decided(agreement, question))
                .orElse(new Word.Silent(""));
    }

    private Word decided(Agreement agreement, Request question) {
        var segments = question.segments();
        var uid = segments.isEmpty() ? "" : segments.getFirst();
        var token = token(agreement.emsp(), uid, question).orElse(null);
        return decided(agreement, Objects.requireNonNull(agreement.standIn()), token, question);
    }

    private Word decided(Agreement agreement, StandIn rules, @Nullable Token token, Request question) {
        var now = member.clock().instant();
        var one =
                agreement.emsp() + " " + (token == null ? "" : token.uid().ci().folded());
        var all = agreement.emsp() + " and " + agreement.cpo();
        synchronized (granted) {
            var before = new Before(granted.since(one, now.minus(DAY)), granted.since(all, now.minus(HOUR)));
            return switch (StandingIn.decide(rules, token, before)) {
                case Decision.Silent(var why) -> new Word.Silent(why);
                case Decision.Allowed(var known) -> {
                    granted.add(one, now);
                    granted.add(all, now);
                    yield said(agreement, known, question);
                }
            };
        }
    }

    private Word said(Agreement agreement, Token token, Request question) {
        var why = member.id() + " let it charge in the stead of " + agreement.emsp() + ", by the rules it left";
        var reference = (REFERENCE + Ids.unique().replace("-", "")).substring(0, 36);
        tell(agreement, token, question, why, reference);
        return new Word.Said(
                new AuthorizationInfo(
                        Open.of(Allowed.ALLOWED),
                        token,
                        place(question, agreement),
                        reference,
                        new DisplayText("en", "Your provider does not answer; it lets you charge all the same.")),
                why);
    }

    private void tell(Agreement agreement, Token token, Request question, String why, String reference) {
        var step = member.trail()
                .step(
                        ChargeId.of(Routing.of(question).correlationId()),
                        What.AUTHORIZATION,
                        "Contract " + token.contract() + " may charge at " + agreement.cpo() + ": " + why,
                        "contract",
                        token.contract(),
                        "cpo",
                        agreement.cpo(),
                        "stood_in_for",
                        agreement.emsp(),
                        "reference",
                        reference);
        threads.execute(() -> member.store().commit(step));
    }

    /** As its eMSP told everybody behind the hub, or in what it left here for peers of OCPI 2.1.1. */
    private Optional<Token> token(PartyId emsp, String uid, Request question) {
        var type = Open.read(TokenType.class, question.parameter("type").orElse("RFID"));
        var key = TokenUid.of(uid).ci().folded();
        var told = board.tokens().find(Kind.key(emsp, key, type.text().toLowerCase(Locale.ROOT)));
        return Stream.concat(told.stream(), member.directory().tokens(TokenUid.of(uid)).stream())
                .filter(token ->
                        token.party().equals(emsp) && token.type().text().equalsIgnoreCase(type.text()))
                .findFirst();
    }

    /** What was asked is what is allowed; a question that cannot be read was about anywhere. */
    private @Nullable Place place(Request question, Agreement agreement) {
        var body = Json.tryParse(question.body());
        return body.isEmpty()
                ? null
                : wire.place()
                        .read(Fields.of(body.get(), "", new Violations()), new Parties(agreement.cpo(), member.id()));
    }
}
