/**
 * Measurements anybody can repeat: each starts the program, its partners and its load as processes of their own, and prints figures next
 * to a reference measured in the same run. Start at {@link org.voltroam.app.bench.RelayBench}.
 */
@NullMarked
package org.voltroam.app.bench;

import org.jspecify.annotations.NullMarked;
