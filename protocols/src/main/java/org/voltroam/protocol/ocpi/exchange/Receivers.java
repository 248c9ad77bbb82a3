package org.voltroam.protocol.ocpi.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.SessionId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.json.Violation;
import org.voltroam.protocol.ocpi.server.Answer;
import org.voltroam.protocol.ocpi.server.Interface;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;

/** The Receiver interfaces of tariffs, tokens and sessions. Source: OCPI 2.2.1 mod_tariffs, mod_tokens, mod_sessions. */
public final class Receivers {

    private Receivers() {}

    /** Takes an object; returns once it is durable. */
    @FunctionalInterface
    public interface Taking<V> {
        void put(V value, List<Violation> violations);
    }

    /** Since 2.2 a tariff is told as a whole only. Source: mod_tariffs, Receiver Interface. */
    public static Interface tariffs(
            Function<Owned<TariffId>, Optional<Tariff>> find, Taking<Tariff> put, Taking<Tariff> remove) {
        Interface receiver = new ObjectReceiver<>(
                "tariff",
                Wire::tariff,
                Tariff::party,
                tariff -> tariff.id().text(),
                Tariff::lastUpdated,
                new ObjectReceiver.Shelf<>() {
                    @Override
                    public Optional<Tariff> find(PartyId owner, String id, Request request) {
                        return find.apply(new Owned<>(owner, TariffId.of(id)));
                    }

                    @Override
                    public void put(Tariff tariff, List<Violation> violations) {
                        put.put(tariff, violations);
                    }

                    @Override
                    public boolean remove(Tariff tariff) {
                        remove.put(tariff, List.of());
                        return true;
                    }
                });
        return call -> call.method() == Method.PATCH && call.wire().manners() == Manners.ROUTED
                ? Answer.methodNotAllowed()
                : receiver.answer(call);
    }

    /** Where tokens are kept: a uid may exist once for each type. */
    public interface Tokens {
        Optional<Token> find(Owned<TokenUid> key, Open<TokenType> type);

        void put(Token token, List<Violation> violations);
    }

    public static Interface tokens(Tokens tokens) {
        return new ObjectReceiver<>(
                "token",
                Wire::token,
                Token::party,
                token -> token.uid().text(),
                Token::lastUpdated,
                new ObjectReceiver.Shelf<>() {
                    @Override
                    public Optional<Token> find(PartyId owner, String id, Request request) {
                        return tokens.find(new Owned<>(owner, TokenUid.of(id)), type(request));
                    }

                    @Override
                    public void put(Token token, List<Violation> violations) {
                        tokens.put(token, violations);
                    }
                });
    }

    public static Interface sessions(Function<Owned<SessionId>, Optional<Session>> find, Taking<Session> put) {
        return new ObjectReceiver<>(
                "session",
                Wire::session,
                Session::party,
                session -> session.id().text(),
                Session::lastUpdated,
                new ObjectReceiver.Shelf<>() {
                    @Override
                    public Optional<Session> find(PartyId owner, String id, Request request) {
                        return find.apply(new Owned<>(owner, SessionId.of(id)));
                    }

                    @Override
                    public void put(Session session, List<Violation> violations) {
                        put.put(session, violations);
                    }

                    // One that is over stays so, and that it is over counts however late it is told.
                    @Override
                    public boolean isNews(@Nullable Session known, Session came, Newest.Verdict byAge) {
                        var ends = known != null && known.isOver() != came.isOver();
                        return ends ? came.isOver() : byAge == Newest.Verdict.NEWER;
                    }
                });
    }

    /** The query parameter type, RFID when it is not there. Source: mod_tokens, Request Parameters. */
    static Open<TokenType> type(Request request) {
        return request.parameter("type")
                .map(text -> Open.read(TokenType.class, text))
                .orElse(Open.of(TokenType.RFID));
    }
}
