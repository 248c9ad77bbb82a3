package org.voltroam.protocol.ocpi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;

/** The token of this peer is "secret", its invitation "invited". */
final class AuthenticationTest {

    private static final Connection PEER = new Connection(
            "peer",
            Connection.State.CONNECTED,
            null,
            "2.2.1",
            CredentialsToken.hash("secret"),
            CredentialsToken.hash("invited"),
            null,
            java.util.List.of(),
            java.util.List.of(),
            Instant.EPOCH);

    private final Authentication authentication =
            new Authentication(hash -> hash.equals(PEER.theirTokenHash()) || hash.equals(PEER.invitationHash())
                    ? Optional.of(PEER)
                    : Optional.empty());

    /** Base64, Base64 of a token with a newline (as in the specification's own samples), another case of the scheme, plain. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Token c2VjcmV0", "Token c2VjcmV0Cg==", "token c2VjcmV0", "Token secret", "Token  c2VjcmV0 "})
    void aTokenIsKnownInEveryFormPeersSendIt(String header) {
        assertThat(caller(header)).hasValueSatisfying(caller -> {
            assertThat(caller.connection()).isEqualTo(PEER);
            assertThat(caller.invited()).isFalse();
        });
    }

    /** While two are good, each is remembered as itself: with the former gone, the one in use goes on and the former does not. */
    @Test
    void aRememberedTokenIsRefusedOnceItIsTakenBack() {
        var good = new HashSet<>(Set.of(CredentialsToken.hash("former"), CredentialsToken.hash("secret")));
        var remembered = new RememberedCallers(hash -> good.contains(hash) ? Optional.of(PEER) : Optional.empty());
        var former = Request.get("/").header("Authorization", CredentialsToken.header("former"));
        assertThat(remembered.of(former)).isPresent();

        good.remove(CredentialsToken.hash("former"));

        assertThat(remembered.of(former)).isEmpty();
        assertThat(remembered.of(Request.get("/").header("Authorization", CredentialsToken.header("secret"))))
                .isPresent();
    }

    @Test
    void anInvitationIsToldFromAToken() {
        assertThat(caller(CredentialsToken.header("invited")))
                .hasValueSatisfying(caller -> assertThat(caller.invited()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Token",
                "Token ",
                "Basic c2VjcmV0",
                "Bearer c2VjcmV0",
                "c2VjcmV0",
                "Token %%%",
                "Token c2VjcmV0cw=="
            })
    void everythingElseIsAStranger(String header) {
        assertThat(caller(header)).isEmpty();
    }

    @Test
    void noHeaderIsAStranger() {
        assertThat(authentication.caller(Request.get("/"))).isEmpty();
    }

    private Optional<Authentication.Caller> caller(String header) {
        return authentication.caller(Request.get("/").header("Authorization", header));
    }
}
