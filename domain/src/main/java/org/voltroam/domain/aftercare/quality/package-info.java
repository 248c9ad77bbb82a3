/**
 * Whether a CDR can be believed. Start at {@link org.voltroam.domain.aftercare.quality.CdrCheck}: each family of rules is a class of
 * its own, looks at a {@link org.voltroam.domain.aftercare.quality.Case} and tells what it finds.
 */
@NullMarked
package org.voltroam.domain.aftercare.quality;

import org.jspecify.annotations.NullMarked;
