package org.voltroam.verify.architecture.violations.app.right;

import org.voltroam.verify.architecture.violations.app.left.Left;

/** Forbidden: the other half of a cycle of packages. */
public interface Right {

    Left left();
}
