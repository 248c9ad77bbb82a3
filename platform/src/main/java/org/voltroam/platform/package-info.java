/** How machines work: sockets, disks, threads. Nothing here knows what a charge costs. */
@NullMarked
package org.voltroam.platform;

import org.jspecify.annotations.NullMarked;
