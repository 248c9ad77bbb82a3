package org.voltroam.domain.journey.authorization;

/**
 * Why a token may not charge. In order of precedence: when several hold, the first is the answer.
 *
 * <p>The names in brackets are what OCPI 2.2.1 (mod_tokens, AllowedType) and OCPP 1.6 (AuthorizationStatus) say for it.
 */
public enum Refusal {
    /** Nobody we know handed this token out. (OCPI status 2004; Invalid) */
    UNKNOWN_TOKEN,
    /** The token's eMSP has no agreement with this CPO. (NOT_ALLOWED; Invalid) */
    NO_AGREEMENT,
    /** The eMSP blocked the token. (BLOCKED; Blocked) */
    TOKEN_BLOCKED,
    /** The eMSP blocked the contract. (BLOCKED; Blocked) */
    CONTRACT_BLOCKED,
    /** The contract has ended or has not begun. (EXPIRED; Expired) */
    CONTRACT_EXPIRED,
    /** The driver must pay first. (NO_CREDIT; Blocked) */
    NO_CREDIT,
    /** Not at this location. (NOT_ALLOWED; Invalid) */
    NOT_ALLOWED,
    /** Another charge of this token goes on, and the CPO lets each have one only. (NOT_ALLOWED; ConcurrentTx) */
    CHARGES_ELSEWHERE,
    /** The eMSP did not answer in time and nobody may decide in its place. (no OCPI word; Invalid) */
    NO_ANSWER,
    /** The eMSP answered in a way nobody can read. (no OCPI word; Invalid) */
    BAD_ANSWER
}
