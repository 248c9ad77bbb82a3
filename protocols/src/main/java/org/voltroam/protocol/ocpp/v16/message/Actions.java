package org.voltroam.protocol.ocpp.v16.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voltroam.protocol.ocpp.shape.Action;

/** The messages of OCPP 1.6 that are described here: those of the profiles beside the core, and of the security extension. */
public final class Actions {

    public static final List<Action<?, ?>> ALL = List.of(
            CertificateSigned.ACTION,
            ChangeAvailability.ACTION,
            ChangeConfiguration.ACTION,
            ClearCache.ACTION,
            ClearChargingProfile.ACTION,
            DeleteCertificate.ACTION,
            DiagnosticsStatusNotification.ACTION,
            ExtendedTriggerMessage.ACTION,
            FirmwareStatusNotification.ACTION,
            GetCompositeSchedule.ACTION,
            GetConfiguration.ACTION,
            GetDiagnostics.ACTION,
            GetInstalledCertificateIds.ACTION,
            GetLocalListVersion.ACTION,
            GetLog.ACTION,
            InstallCertificate.ACTION,
            LogStatusNotification.ACTION,
            Reset.ACTION,
            SecurityEventNotification.ACTION,
            SendLocalList.ACTION,
            SetChargingProfile.ACTION,
            SignCertificate.ACTION,
            SignedFirmwareStatusNotification.ACTION,
            SignedUpdateFirmware.ACTION,
            TriggerMessage.ACTION,
            UpdateFirmware.ACTION);

    private static final Map<String, Action<?, ?>> NAMED =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Action::name, Function.identity()));

    private Actions() {}

    public static Optional<Action<?, ?>> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }
}
