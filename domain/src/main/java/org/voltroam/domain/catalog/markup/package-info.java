/**
 * What an eMSP adds to the price of others, rule by rule, in versions. Start at {@link org.voltroam.domain.catalog.markup.MarkupRules}.
 */
@NullMarked
package org.voltroam.domain.catalog.markup;

import org.jspecify.annotations.NullMarked;
