/** What the web side answers, without sockets. */
@NullMarked
package org.voltroam.web;

import org.jspecify.annotations.NullMarked;
