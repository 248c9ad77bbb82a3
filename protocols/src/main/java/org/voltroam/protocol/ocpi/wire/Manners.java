package org.voltroam.protocol.ocpi.wire;

import java.util.Objects;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.ocpi.envelope.CredentialsToken;
import org.voltroam.protocol.ocpi.envelope.Routing;

/** What changed between OCPI 2.1.1 and 2.2 in how platforms talk, and has stayed since. */
public enum Manners {

    /**
     * OCPI 2.1.1: one endpoint for each module, a platform is one party, no routing headers, the token goes out as it is. Source: 2.1.1
     * transport_and_format, version_information_endpoint, credentials.
     */
    PLAIN {
        @Override
        public String authorization(String token) {
            return CredentialsToken.plainHeader(token);
        }

        @Override
        public Routing routing(Routing full) {
            return new Routing(null, null, full.requestId(), full.correlationId());
        }

        @Override
        public Open<TokenType> tokenType(Open<TokenType> type) {
            return type.is(TokenType.RFID) ? type : Open.of(TokenType.OTHER);
        }
    },

    /**
     * OCPI 2.2 and later: one endpoint for each interface of a module, many parties on one platform told apart by routing headers, the
     * token in Base64. Source: 2.2.1 transport_and_format, version_information_endpoint, credentials.
     */
    ROUTED {
        @Override
        public String authorization(String token) {
            return CredentialsToken.header(token);
        }

        @Override
        public Routing routing(Routing full) {
            return full;
        }

        @Override
        public Open<TokenType> tokenType(Open<TokenType> type) {
            return type;
        }
    };

    /** The Authorization header a request goes out with. What comes in is read in either form. */
    public abstract String authorization(String token);

    /** The header for a peer that we know, with its quirks; with an empty token where we have none. */
    public String authorization(Connection via) {
        var token = Objects.requireNonNullElse(via.ourToken(), "");
        if (via.has(Quirk.PLAIN_TOKEN)) {
            return PLAIN.authorization(token);
        }
        return via.has(Quirk.BASE64_TOKEN) ? ROUTED.authorization(token) : authorization(token);
    }

    /** What of the routing goes out; the two ids always do, they let both sides find a message again. */
    public abstract Routing routing(Routing full);

    /** The type of a token as the parameter of a URL says it; 2.1.1 knows RFID and OTHER. */
    public abstract Open<TokenType> tokenType(Open<TokenType> type);
}
