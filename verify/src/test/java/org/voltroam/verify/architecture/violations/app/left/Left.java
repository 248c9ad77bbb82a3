package org.voltroam.verify.architecture.violations.app.left;

import org.voltroam.verify.architecture.violations.app.right.Right;

/** Forbidden: one half of a cycle of packages. */
public interface Left {

    Right right();
}
