package org.voltroam.protocol.ocpi.server;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;

/**
 * Finds the caller of a request by its Authorization header.
 *
 * <p>Source: OCPI 2.2.1 transport_and_format, Authorization header. The token may come in Base64 or plain: both forms mean the
 * same account. Tokens are found by their hash, so no comparison depends on how much of a guess was right. Where an operator has bound a TLS
 * certificate to the peer, both must be right.
 */
public final class Authentication {

    private final Callers callers;

    public Authentication(Callers callers) {
        this.callers = callers;
    }

    /**
     * @param invited true when it showed its invitation rather than its own token
     * @param hash of the token it showed
     */
    public record Caller(Connection connection, boolean invited, String hash) {}

    public Optional<Caller> caller(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        var encoded = CredentialsToken.read(header).flatMap(this::known);
        var found = encoded.isPresent()
                ? encoded
                : CredentialsToken.readPlain(header).flatMap(this::known);
        return found.filter(caller -> isItself(caller.connection(), request));
    }

    /** A token that belongs to a certificate is worth nothing to whoever has found it. */
    static boolean isItself(Connection caller, Request request) {
        return caller.terms().allows(request.certificate());
    }

    private Optional<Caller> known(String token) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        var hash = CredentialsToken.hash(token);
        return callers.withTokenHash(hash)
                .map(connection -> new Caller(connection, hash.equals(connection.invitationHash()), hash));
    }
}
