package org.voltroam.domain.catalog.location;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.TokenUid;

/** Whom an unpublished location may be shown to. Source: OCPI 2.2.1 mod_locations, PublishTokenType. */
public record PublishToken(
        @Nullable TokenUid uid,
        @Nullable Open<TokenType> type,
        @Nullable String visualNumber,
        @Nullable String issuer,
        @Nullable String groupId,
        Extras extras) {

    /** Whether all that is set here is so of this token. Source: Location, publish_allowed_to. */
    public boolean fits(Token token) {
        return (uid != null || visualNumber != null || groupId != null)
                && (uid == null || uid.equals(token.uid()))
                && (type == null || type.equals(token.type()))
                && (visualNumber == null || visualNumber.equals(token.visualNumber()))
                && (issuer == null || issuer.equals(token.issuer()))
                && (groupId == null
                        || (token.groupId() != null
                                && groupId.equalsIgnoreCase(token.groupId().text())));
    }
}
