package org.voltroam.protocol.ocpp.v201.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voltroam.protocol.ocpp.shape.Action;

/** All messages of OCPP 2.0.1. */
public final class Actions {

    public static final List<Action<?, ?>> ALL = List.of(
            Authorize.ACTION,
            BootNotification.ACTION,
            CancelReservation.ACTION,
            CertificateSigned.ACTION,
            ChangeAvailability.ACTION,
            ClearCache.ACTION,
            ClearChargingProfile.ACTION,
            ClearDisplayMessage.ACTION,
            ClearVariableMonitoring.ACTION,
            ClearedChargingLimit.ACTION,
            CostUpdated.ACTION,
            CustomerInformation.ACTION,
            DataTransfer.ACTION,
            DeleteCertificate.ACTION,
            FirmwareStatusNotification.ACTION,
            Get15118EVCertificate.ACTION,
            GetBaseReport.ACTION,
            GetCertificateStatus.ACTION,
            GetChargingProfiles.ACTION,
            GetCompositeSchedule.ACTION,
            GetDisplayMessages.ACTION,
            GetInstalledCertificateIds.ACTION,
            GetLocalListVersion.ACTION,
            GetLog.ACTION,
            GetMonitoringReport.ACTION,
            GetReport.ACTION,
            GetTransactionStatus.ACTION,
            GetVariables.ACTION,
            Heartbeat.ACTION,
            InstallCertificate.ACTION,
            LogStatusNotification.ACTION,
            MeterValues.ACTION,
            NotifyChargingLimit.ACTION,
            NotifyCustomerInformation.ACTION,
            NotifyDisplayMessages.ACTION,
            NotifyEVChargingNeeds.ACTION,
            NotifyEVChargingSchedule.ACTION,
            NotifyEvent.ACTION,
            NotifyMonitoringReport.ACTION,
            NotifyReport.ACTION,
            PublishFirmware.ACTION,
            PublishFirmwareStatusNotification.ACTION,
            ReportChargingProfiles.ACTION,
            RequestStartTransaction.ACTION,
            RequestStopTransaction.ACTION,
            ReservationStatusUpdate.ACTION,
            ReserveNow.ACTION,
            Reset.ACTION,
            SecurityEventNotification.ACTION,
            SendLocalList.ACTION,
            SetChargingProfile.ACTION,
            SetDisplayMessage.ACTION,
            SetMonitoringBase.ACTION,
            SetMonitoringLevel.ACTION,
            SetNetworkProfile.ACTION,
            SetVariableMonitoring.ACTION,
            SetVariables.ACTION,
            SignCertificate.ACTION,
            StatusNotification.ACTION,
            TransactionEvent.ACTION,
            TriggerMessage.ACTION,
            UnlockConnector.ACTION,
            UnpublishFirmware.ACTION,
            UpdateFirmware.ACTION);

    private static final Map<String, Action<?, ?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));

    private Actions() {}

    /** The action of a name as it stands in a call. */
    public static Optional<Action<?, ?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
