/** What charging costs. Start at {@link org.voltroam.domain.catalog.tariff.Tariff}. */
@NullMarked
package org.voltroam.domain.catalog.tariff;

import org.jspecify.annotations.NullMarked;
