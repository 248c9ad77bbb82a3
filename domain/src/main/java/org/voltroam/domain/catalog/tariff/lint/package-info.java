/**
 * Whether a tariff makes sense before anybody is charged by it. Start at {@link org.voltroam.domain.catalog.tariff.lint.TariffLint};
 * each family of rules is a class of its own.
 */
@NullMarked
package org.voltroam.domain.catalog.tariff.lint;

import org.jspecify.annotations.NullMarked;
