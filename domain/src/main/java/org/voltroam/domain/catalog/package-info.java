/** Known before the driver arrives: parties and their agreements, locations, tariffs, tokens, stations. */
@NullMarked
package org.voltroam.domain.catalog;

import org.jspecify.annotations.NullMarked;
