/**
 * What a browser and the command line see of a running Voltroam: the live page, the HTTP API, the event stream.
 *
 * <p>Start at {@link org.voltroam.web.Site}: it decides who answers which path.
 */
@NullMarked
package org.voltroam.web;

import org.jspecify.annotations.NullMarked;
