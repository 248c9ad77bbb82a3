package org.voltroam.protocol.ocpp.v16.message;

/** How hashes are made. OCPP 1.6 security whitepaper. */
public enum HashAlgorithm {
    SHA256,
    SHA384,
    SHA512
}
