package org.voltroam.protocol.ocpp.station;

/**
 * The operator's answer to a start.
 *
 * @param transaction the number under which the station speaks of the transaction from now on
 * @param verdict when it is not accepted the station should end the transaction
 */
public record TransactionAnswer(int transaction, TokenVerdict verdict) {}
