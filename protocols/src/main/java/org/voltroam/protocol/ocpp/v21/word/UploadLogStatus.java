package org.voltroam.protocol.ocpp.v21.word;

/** How far the upload of a log is. OCPP 2.1, UploadLogStatusEnumType. */
public enum UploadLogStatus {
    BadMessage,
    Idle,
    NotSupportedOperation,
    PermissionDenied,
    Uploaded,
    UploadFailure,
    Uploading,
    AcceptedCanceled
}
