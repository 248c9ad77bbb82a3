/**
 * Nothing leaks between parties: every interface that a CPO, an eMSP and a hub serve is called by one party about what is another's.
 *
 * <p>Start at {@code TenancyTest}; what may come of each call is in {@code Rules}.
 */
@NullMarked
package org.voltroam.verify.tenancy;

import org.jspecify.annotations.NullMarked;
