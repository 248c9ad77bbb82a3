package org.voltroam.role;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.State;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.party.Terms;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;

/**
 * What an operator does with the partners of one party: invite, register at them, exchange tokens, hold up, let go on, end.
 *
 * <pre>
 * INVITED --they register--> CONNECTED <--resume-- SUSPENDED
 *    |            |           |   |  \----suspend----^
 *    |            v           |   \-- remove, or they DELETE --> ENDED
 *    |   AWAITING_APPROVAL --approve
 *    \-- revoke: gone
 * </pre>
 */
public record Onboarding(Member member) {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9*._-]{1,64}");

    /** What became of a wish. */
    public sealed interface Outcome {

        /** @param connection as it is now; null when it is gone */
        record Done(@Nullable Connection connection) implements Outcome {}

        record Unknown(String name) implements Outcome {}

        /** It makes no sense as things are. */
        record Refused(String why) implements Outcome {}

        /** The peer did not do its part; nothing has changed here. */
        record Failed(String told) implements Outcome {}

        /** The token is shown this once and kept as a hash only; it stays out of logs. */
        record Invited(Connection connection, String token) implements Outcome {
            @Override
            public String toString() {
                return "Invited[" + connection + "]";
            }
        }
    }

    /**
     * Whom to invite.
     *
     * @param name ours for the connection, a party's id usually
     * @param life how long the invitation is good
     */
    public record Wish(
            String name,
            @Nullable PartyId party,
            @Nullable Role role,
            @Nullable String version,
            Duration life,
            boolean approval) {}

    public List<Connection> all() {
        return member.directory().connections().stream()
                .sorted(Comparator.comparing(Connection::name))
                .toList();
    }

    public Optional<Connection> find(String name) {
        return member.directory().connection(name);
    }

    /** Makes a first token, good once. The same name again takes the place of an invitation nobody has used. */
    public Outcome invite(Wish wish) {
        var known = find(wish.name()).map(Connection::state).orElse(State.ENDED);
        var version = wish.version();
        if (!NAME.matcher(wish.name()).matches()) {
            return new Outcome.Refused("a name is up to 64 letters, digits and any of *._-");
        }
        if (known != State.ENDED && known != State.INVITED) {
            return new Outcome.Refused(wish.name() + " is " + known);
        }
        if (version != null && member.platform().wires().of(version).isEmpty()) {
            return new Outcome.Refused(member.id() + " does not speak OCPI " + version);
        }
        return invited(wish);
    }

    private Outcome invited(Wish wish) {
        var token = Ids.secret();
        var now = member.clock().instant();
        var terms = Terms.once(wish.party(), wish.role(), wish.version(), now.plus(wish.life()), wish.approval());
        var version = member.platform().wires().highest().version();
        var invitation = Connection.invitation(wish.name(), version, CredentialsToken.hash(token), terms, now);
        member.connections().keep(invitation);
        return new Outcome.Invited(invitation, token);
    }

    /** Takes back an invitation nobody has used. */
    public Outcome revoke(String name) {
        return when(name, State.INVITED, known -> {
            member.connections().remove(known);
            return new Outcome.Done(null);
        });
    }

    /** Registers us at a peer with the first token it gave us. */
    public Outcome register(String name, String versionsUrl, String tokenA, @Nullable String version) {
        if (!NAME.matcher(name).matches()) {
            return new Outcome.Refused("a name is up to 64 letters, digits and any of *._-");
        }
        var known = find(name).filter(other -> other.state() != State.ENDED && other.ourToken() != null);
        return known.isPresent()
                ? new Outcome.Refused(name + " is " + known.get().state())
                : told(member.register(name, versionsUrl, tokenA, version));
    }

    /** New tokens for both directions. */
    public Outcome rotate(String name) {
        return when(name, State.CONNECTED, known -> told(member.rotate(known)));
    }

    public Outcome suspend(String name) {
        return turn(name, State.CONNECTED, State.SUSPENDED);
    }

    public Outcome resume(String name) {
        return turn(name, State.SUSPENDED, State.CONNECTED);
    }

    /** Lets in who has registered, or lets somebody move to where it wants. */
    public Outcome approve(String name) {
        var known = find(name);
        if (known.isEmpty()) {
            return new Outcome.Unknown(name);
        }
        if (known.get().state() != State.AWAITING_APPROVAL
                && known.get().terms().wanted().isEmpty()) {
            return new Outcome.Refused(name + " asks for nothing");
        }
        return changed(name, connection -> {
            var agreed = connection.with(connection.terms().agreed(), now());
            return connection.state() == State.AWAITING_APPROVAL ? agreed.with(State.CONNECTED, now()) : agreed;
        });
    }

    /** Says that a peer has a quirk, or has it not; that counts more than what is learned. */
    public Outcome quirk(String name, Quirk quirk, boolean holds, String because) {
        return because.isBlank()
                ? new Outcome.Refused("say in a sentence why")
                : changed(name, known -> known.noted(new Quirk.Noted(quirk, holds, false, because, now())));
    }

    /** Forgets what is known of a quirk, so that it can be learned again. */
    public Outcome forget(String name, Quirk quirk) {
        return changed(name, known -> known.forgotten(quirk));
    }

    /** From now on the peer calls with the certificate of this fingerprint and no other; null lets it call without. */
    public Outcome bind(String name, @Nullable String fingerprint) {
        return fingerprint != null && !FINGERPRINT.matcher(fingerprint).matches()
                ? new Outcome.Refused("a fingerprint is the SHA-256 of the certificate, 64 hexadecimal digits")
                : changed(name, known -> known.with(known.terms().calledWith(fingerprint), now()));
    }

    /** Ends it: tells the peer, and takes its tokens back whether it has heard or not. */
    public Outcome remove(String name) {
        var known = find(name);
        if (known.isEmpty()) {
            return new Outcome.Unknown(name);
        }
        if (known.get().state() == State.ENDED) {
            return new Outcome.Refused(name + " is ENDED");
        }
        member.leave(known.get());
        return changed(name, Connection::ended);
    }

    private Outcome turn(String name, State from, State to) {
        return when(name, from, known -> changed(name, now -> now.state() == from ? now.with(to, now()) : now));
    }

    private Outcome changed(String name, UnaryOperator<Connection> change) {
        return member.connections()
                .change(name, change)
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Unknown(name));
    }

    private Outcome when(String name, State state, Function<Connection, Outcome> then) {
        return find(name)
                .map(known -> known.state() == state
                        ? then.apply(known)
                        : new Outcome.Refused(name + " is " + known.state() + ", not " + state))
                .orElseGet(() -> new Outcome.Unknown(name));
    }

    private static Outcome told(Reply<Connection> reply) {
        return reply instanceof Reply.Answered<Connection> answered
                ? new Outcome.Done(answered.value())
                : new Outcome.Failed(reply.told());
    }

    private Instant now() {
        return member.clock().instant();
    }
}
