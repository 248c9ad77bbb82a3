package org.voltroam.protocol.ocpp.v21.word;

/** How hashes are made. OCPP 2.1, HashAlgorithmEnumType. */
public enum HashAlgorithm {
    SHA256,
    SHA384,
    SHA512
}
