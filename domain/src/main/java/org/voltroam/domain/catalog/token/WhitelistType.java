package org.voltroam.domain.catalog.token;

/** When a CPO may decide alone. Source: OCPI 2.2.1 mod_tokens, WhitelistType. */
public enum WhitelistType {
    ALWAYS,
    ALLOWED,
    ALLOWED_OFFLINE,
    NEVER
}
