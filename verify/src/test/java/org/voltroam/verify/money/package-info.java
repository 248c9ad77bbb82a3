/** Prices, checks and the commands about money, against cases of others and of our own. Start at {@code OwnCasesTest}. */
@NullMarked
package org.voltroam.verify.money;

import org.jspecify.annotations.NullMarked;
