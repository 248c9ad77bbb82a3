package org.voltroam.domain.catalog.token;

/** Source: OCPI 2.2.1 mod_tokens, TokenType. */
public enum TokenType {
    AD_HOC_USER,
    APP_USER,
    OTHER,
    RFID
}
