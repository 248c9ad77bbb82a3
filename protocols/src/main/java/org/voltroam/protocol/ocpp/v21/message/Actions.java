package org.voltroam.protocol.ocpp.v21.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voltroam.protocol.ocpp.shape.Action;

/** All messages of OCPP 2.1. */
public final class Actions {

    public static final List<Action<?, ?>> ALL = List.of(
            AFRRSignal.ACTION,
            AdjustPeriodicEventStream.ACTION,
            Authorize.ACTION,
            BatterySwap.ACTION,
            BootNotification.ACTION,
            CancelReservation.ACTION,
            CertificateSigned.ACTION,
            ChangeAvailability.ACTION,
            ChangeTransactionTariff.ACTION,
            ClearCache.ACTION,
            ClearChargingProfile.ACTION,
            ClearDERControl.ACTION,
            ClearDisplayMessage.ACTION,
            ClearTariffs.ACTION,
            ClearVariableMonitoring.ACTION,
            ClearedChargingLimit.ACTION,
            ClosePeriodicEventStream.ACTION,
            CostUpdated.ACTION,
            CustomerInformation.ACTION,
            DataTransfer.ACTION,
            DeleteCertificate.ACTION,
            FirmwareStatusNotification.ACTION,
            Get15118EVCertificate.ACTION,
            GetBaseReport.ACTION,
            GetCertificateChainStatus.ACTION,
            GetCertificateStatus.ACTION,
            GetChargingProfiles.ACTION,
            GetCompositeSchedule.ACTION,
            GetDERControl.ACTION,
            GetDisplayMessages.ACTION,
            GetInstalledCertificateIds.ACTION,
            GetLocalListVersion.ACTION,
            GetLog.ACTION,
            GetMonitoringReport.ACTION,
            GetPeriodicEventStream.ACTION,
            GetReport.ACTION,
            GetTariffs.ACTION,
            GetTransactionStatus.ACTION,
            GetVariables.ACTION,
            Heartbeat.ACTION,
            InstallCertificate.ACTION,
            LogStatusNotification.ACTION,
            MeterValues.ACTION,
            NotifyAllowedEnergyTransfer.ACTION,
            NotifyChargingLimit.ACTION,
            NotifyCustomerInformation.ACTION,
            NotifyDERAlarm.ACTION,
            NotifyDERStartStop.ACTION,
            NotifyDisplayMessages.ACTION,
            NotifyEVChargingNeeds.ACTION,
            NotifyEVChargingSchedule.ACTION,
            NotifyEvent.ACTION,
            NotifyMonitoringReport.ACTION,
            NotifyPeriodicEventStream.ACTION,
            NotifyPriorityCharging.ACTION,
            NotifyReport.ACTION,
            NotifySettlement.ACTION,
            NotifyWebPaymentStarted.ACTION,
            OpenPeriodicEventStream.ACTION,
            PublishFirmware.ACTION,
            PublishFirmwareStatusNotification.ACTION,
            PullDynamicScheduleUpdate.ACTION,
            ReportChargingProfiles.ACTION,
            ReportDERControl.ACTION,
            RequestBatterySwap.ACTION,
            RequestStartTransaction.ACTION,
            RequestStopTransaction.ACTION,
            ReservationStatusUpdate.ACTION,
            ReserveNow.ACTION,
            Reset.ACTION,
            SecurityEventNotification.ACTION,
            SendLocalList.ACTION,
            SetChargingProfile.ACTION,
            SetDERControl.ACTION,
            SetDefaultTariff.ACTION,
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
            UpdateDynamicSchedule.ACTION,
            UpdateFirmware.ACTION,
            UsePriorityCharging.ACTION,
            VatNumberValidation.ACTION);

    private static final Map<String, Action<?, ?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));

    private Actions() {}

    /** The action of a name as it stands in a call. */
    public static Optional<Action<?, ?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
