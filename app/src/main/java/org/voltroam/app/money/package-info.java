/**
 * Money that everybody can check, from files alone: no server, no database. Start at {@link org.voltroam.app.money.PricedFile} for one CDR
 * and at {@link org.voltroam.app.money.Vectors} for a folder of cases.
 */
@NullMarked
package org.voltroam.app.money;

import org.jspecify.annotations.NullMarked;
