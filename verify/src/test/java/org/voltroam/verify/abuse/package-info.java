/**
 * What is said to a server that means harm: sizes without end, requests framed so that two readers see two, broken JSON, paths that lead
 * elsewhere, guessed tokens. Start at {@code SmugglingTest}.
 */
@NullMarked
package org.voltroam.verify.abuse;

import org.jspecify.annotations.NullMarked;
