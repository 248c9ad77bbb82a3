/** What an eMSP earned, and where it lost. Start at {@link org.voltroam.domain.aftercare.margin.MarginReport}. */
@NullMarked
package org.voltroam.domain.aftercare.margin;

import org.jspecify.annotations.NullMarked;
