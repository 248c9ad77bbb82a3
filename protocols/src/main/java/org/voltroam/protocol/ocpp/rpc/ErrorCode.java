package org.voltroam.protocol.ocpp.rpc;

/** Why a call was not answered. OCPP-J 1.6, table 7; OCPP 2.1 Part 4, 4.3. Spelled as on the wire, per version. */
public enum ErrorCode {
    /** The action is not known. */
    NotImplemented,
    /** The action is known and not supported here. */
    NotSupported,
    /** The receiver failed; the same call may succeed later. */
    InternalError,
    /** The payload is incomplete. */
    ProtocolError,
    SecurityError,
    /** 1.6: the frame or payload is malformed. */
    FormationViolation,
    /** 2.x for {@link #FormationViolation}. */
    FormatViolation,
    /** A field has a value it must not have. */
    PropertyConstraintViolation,
    /** 1.6, spelled with one r: a required field is missing. */
    OccurenceConstraintViolation,
    /** 2.x for {@link #OccurenceConstraintViolation}. */
    OccurrenceConstraintViolation,
    /** A field has another type than it must have. */
    TypeConstraintViolation,
    /** 2.x: the message type number is not known. */
    MessageTypeNotSupported,
    /** 2.x: the text is no OCPP-J at all. */
    RpcFrameworkError,
    GenericError
}
