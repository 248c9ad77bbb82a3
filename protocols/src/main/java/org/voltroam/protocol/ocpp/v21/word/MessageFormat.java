package org.voltroam.protocol.ocpp.v21.word;

/** Formats of texts. OCPP 2.1, MessageFormatEnumType. */
public enum MessageFormat {
    ASCII,
    HTML,
    URI,
    UTF8,
    QRCODE
}
