package org.voltroam.domain.catalog.token;

/** Source: OCPI 2.3.0 mod_tokens, TokenType; 2.2.1 has no EMAID and calls such a token OTHER. */
public enum TokenType {
    AD_HOC_USER,
    APP_USER,
    EMAID,
    OTHER,
    RFID
}
