/** Tests of how uptime is measured. */
@NullMarked
package org.voltroam.domain.catalog.uptime;

import org.jspecify.annotations.NullMarked;
