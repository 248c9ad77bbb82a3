/** One roamed charge, in the order in which it is known: command, authorization, session, cdr, pricing, settlement, billing. */
@NullMarked
package org.voltroam.domain.journey;

import org.jspecify.annotations.NullMarked;
