/**
 * The conformance robot: drives a live OCPI platform through the rules of its version and says which it keeps.
 *
 * <p>Start at {@link org.voltroam.app.conformance.Robot}. A {@link org.voltroam.app.conformance.Check} is a rule by its place in the
 * specification, what it needs, and a judgement; {@link org.voltroam.app.conformance.Checks} lists them all by area. Judgements hear the
 * peer through a {@link org.voltroam.app.conformance.Scene}, and what was heard as a whole is judged at the end.
 */
@NullMarked
package org.voltroam.app.conformance;

import org.jspecify.annotations.NullMarked;
