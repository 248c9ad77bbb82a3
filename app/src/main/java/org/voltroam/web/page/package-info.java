/**
 * The live page, rendered on the server.
 *
 * <p>Start at {@link org.voltroam.web.page.Pages}: one method per page and per fragment. What a template shows is a record whose
 * name ends in View; templates live in {@code src/main/jte}, decide nothing and escape everything. Words for people are made in
 * {@link org.voltroam.web.page.Words} and {@link org.voltroam.web.page.TariffWords}.
 */
@NullMarked
package org.voltroam.web.page;

import org.jspecify.annotations.NullMarked;
