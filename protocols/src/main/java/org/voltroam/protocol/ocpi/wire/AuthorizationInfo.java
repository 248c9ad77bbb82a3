package org.voltroam.protocol.ocpi.wire;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.journey.authorization.AuthorizationRequest.Place;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Open;

/**
 * An eMSP's answer about a token. Source: OCPI 2.2.1 mod_tokens, AuthorizationInfo.
 *
 * @param token null in 2.1.1, which does not repeat it
 * @param place where it may charge, of what was asked; null for anywhere
 * @param authorizationReference null when the eMSP gives none, and always in 2.1.1
 */
public record AuthorizationInfo(
        Open<Allowed> allowed,
        @Nullable Token token,
        @Nullable Place place,
        @Nullable String authorizationReference,
        @Nullable DisplayText info) {}
