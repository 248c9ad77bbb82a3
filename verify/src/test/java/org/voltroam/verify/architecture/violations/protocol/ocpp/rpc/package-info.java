/** Stands for {@code org.voltroam.protocol.ocpp.rpc}, with its walls broken. */
@NullMarked
package org.voltroam.verify.architecture.violations.protocol.ocpp.rpc;

import org.jspecify.annotations.NullMarked;
