package org.voltroam.verify.architecture.violations.protocol.json;

import java.net.Socket;

/** Forbidden: a socket in a protocol. */
public record OpensASocket(Socket socket) {}
