package org.voltroam.protocol.ocpp.station;

import org.voltroam.domain.value.TransactionId;

/**
 * The operator's answer to a start.
 *
 * @param transaction the name under which the station speaks of the transaction from now on; its own, if it chose one
 * @param verdict when it is not accepted the station should end the transaction
 */
public record TransactionAnswer(TransactionId transaction, TokenVerdict verdict) {}
