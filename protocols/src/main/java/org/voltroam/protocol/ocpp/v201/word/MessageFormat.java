package org.voltroam.protocol.ocpp.v201.word;

/** Formats of texts. OCPP 2.0.1, MessageFormatEnumType. */
public enum MessageFormat {
    ASCII,
    HTML,
    URI,
    UTF8
}
