/**
 * The HTTP API of a running Voltroam, for the command line, scripts and tests.
 *
 * <p>Start at {@link org.voltroam.web.api.Api}: its paths. What a driver wants is read in {@link org.voltroam.web.api.Wishes}, by the
 * page too.
 */
@NullMarked
package org.voltroam.web.api;

import org.jspecify.annotations.NullMarked;
