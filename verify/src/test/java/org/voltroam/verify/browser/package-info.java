/**
 * The live page in a real browser. Start at {@link org.voltroam.verify.browser.LivePageTest}; without a Chromium its tests are
 * skipped, and say so.
 */
@NullMarked
package org.voltroam.verify.browser;

import org.jspecify.annotations.NullMarked;
