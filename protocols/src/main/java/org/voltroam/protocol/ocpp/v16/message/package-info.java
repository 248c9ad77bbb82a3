/**
 * The messages of OCPP 1.6 beside the core: configuration, firmware, local lists, smart charging, triggers, security.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpp.v16.message.Actions}, which lists them. They are records that {@link
 * org.voltroam.protocol.ocpp.shape.Shape} reads; those of the core, which our door lives from, read and write themselves in {@link
 * org.voltroam.protocol.ocpp.v16}.
 */
@NullMarked
package org.voltroam.protocol.ocpp.v16.message;

import org.jspecify.annotations.NullMarked;
