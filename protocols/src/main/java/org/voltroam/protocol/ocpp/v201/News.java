package org.voltroam.protocol.ocpp.v201;

import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Findings;
import org.voltroam.protocol.ocpp.station.StationNews;
import org.voltroam.protocol.ocpp.v201.message.FirmwareStatusNotification;
import org.voltroam.protocol.ocpp.v201.message.LogStatusNotification;
import org.voltroam.protocol.ocpp.v201.message.NotifyCustomerInformation;
import org.voltroam.protocol.ocpp.v201.message.NotifyDisplayMessages;
import org.voltroam.protocol.ocpp.v201.message.NotifyReport;
import org.voltroam.protocol.ocpp.v201.message.ReservationStatusUpdate;
import org.voltroam.protocol.ocpp.v201.message.SecurityEventNotification;

/** What a station of OCPP 2.0.1 tells beside charging, as the door hears it. */
record News(Talk talk) {

    FirmwareStatusNotification.Response firmware(FirmwareStatusNotification.Request request, Findings found) {
        tell(new StationNews.FirmwareStatus(
                request.requestId(), request.status().text()));
        return new FirmwareStatusNotification.Response(null);
    }

    LogStatusNotification.Response log(LogStatusNotification.Request request, Findings found) {
        tell(new StationNews.LogStatus(request.requestId(), request.status().text()));
        return new LogStatusNotification.Response(null);
    }

    SecurityEventNotification.Response security(SecurityEventNotification.Request request, Findings found) {
        tell(new StationNews.SecurityEvent(request.type(), request.timestamp(), request.techInfo()));
        return new SecurityEventNotification.Response(null);
    }

    ReservationStatusUpdate.Response reservation(ReservationStatusUpdate.Request request, Findings found) {
        tell(new StationNews.ReservationOver(
                request.reservationId(), request.reservationUpdateStatus().text()));
        return new ReservationStatusUpdate.Response(null);
    }

    NotifyReport.Response report(NotifyReport.Request request, Findings found) {
        part(NotifyReport.ACTION, request, request.requestId(), Boolean.TRUE.equals(request.tbc()));
        return new NotifyReport.Response(null);
    }

    NotifyCustomerInformation.Response customer(NotifyCustomerInformation.Request request, Findings found) {
        part(NotifyCustomerInformation.ACTION, request, request.requestId(), Boolean.TRUE.equals(request.tbc()));
        return new NotifyCustomerInformation.Response(null);
    }

    NotifyDisplayMessages.Response messages(NotifyDisplayMessages.Request request, Findings found) {
        part(NotifyDisplayMessages.ACTION, request, request.requestId(), Boolean.TRUE.equals(request.tbc()));
        return new NotifyDisplayMessages.Response(null);
    }

    private <Q extends Record> void part(Action<Q, ?> action, Q request, int number, boolean more) {
        tell(new StationNews.Part(action.name(), number, more, action.asked().write(request)));
    }

    private void tell(StationNews news) {
        talk.events().told(talk.station(), news);
    }
}
