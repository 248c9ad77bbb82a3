package org.voltroam.protocol.ocpp.v201.word;

/** How far the upload of a log is. OCPP 2.0.1, UploadLogStatusEnumType. */
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
