package org.voltroam.protocol.ocpp.v21.word;

/** What made a station report about a transaction. OCPP 2.1, TriggerReasonEnumType. */
public enum TriggerReason {
    AbnormalCondition,
    Authorized,
    CablePluggedIn,
    ChargingRateChanged,
    ChargingStateChanged,
    CostLimitReached,
    Deauthorized,
    EnergyLimitReached,
    EVCommunicationLost,
    EVConnectTimeout,
    EVDeparted,
    EVDetected,
    LimitSet,
    MeterValueClock,
    MeterValuePeriodic,
    OperationModeChanged,
    RemoteStart,
    RemoteStop,
    ResetCommand,
    RunningCost,
    SignedDataReceived,
    SoCLimitReached,
    StopAuthorized,
    TariffChanged,
    TariffNotAccepted,
    TimeLimitReached,
    Trigger,
    TxResumed,
    UnlockCommand
}
