/** What a cast does without anybody to talk to. */
@NullMarked
package org.voltroam.stage;

import org.jspecify.annotations.NullMarked;
