/**
 * OCMF, the Open Charge Metering Format 1.4.1: what a calibrated meter measured, signed by it, so that a driver can check it years later.
 *
 * <p>Start at {@link org.voltroam.protocol.ocmf.Ocmf}: it takes a record apart without touching a byte of what was signed. {@link
 * org.voltroam.protocol.ocmf.Verification} holds it against a public key, {@link org.voltroam.protocol.ocmf.Transparency} reads and
 * writes the files that hold several records with their keys, and {@link org.voltroam.protocol.ocmf.SignedValues} reads those of a CDR. A record that is broken is a value with its reason, never an exception.
 */
@NullMarked
package org.voltroam.protocol.ocmf;

import org.jspecify.annotations.NullMarked;
