package org.voltroam.protocol.ocpi.wire;

import org.voltroam.domain.value.SessionId;

/** Source: OCPI 2.2.1 mod_commands, StopSession. */
public record StopSession(String responseUrl, SessionId session) {}
