/**
 * The CPO: runs stations, publishes where they are and what they cost, authorizes, records, issues CDRs.
 *
 * <p>Start at {@link org.voltroam.role.cpo.Cpo}; what stations say arrives at {@link org.voltroam.role.cpo.Operations}.
 */
@NullMarked
package org.voltroam.role.cpo;

import org.jspecify.annotations.NullMarked;
