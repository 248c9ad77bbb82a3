/** What charging roaming is, without a machine: no I/O, no clock, no log, no float. Read the packages in the order of their names. */
@NullMarked
package org.voltroam.domain;

import org.jspecify.annotations.NullMarked;
