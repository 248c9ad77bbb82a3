package org.voltroam.protocol.ocpp.station;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.LimitProfile;
import org.voltroam.domain.value.TokenUid;
import org.voltroam.domain.value.TransactionId;

/**
 * What an operator may ask of a station beside charging, in no version's words. A place is the connectorId of OCPP 1.6 and the EVSE id
 * of 2.x; 0 is the station as a whole.
 */
public sealed interface StationOrder {

    /** To be there for drivers, or not. What charges there goes on, and the change waits for its end. */
    record SetAvailability(int place, boolean operative) implements StationOrder {}

    /**
     * To start anew.
     *
     * @param atOnce ends what charges now; else a station of 2.x waits, and one of 1.6 ends it in good order
     * @param place only stations of 2.x can start one EVSE anew
     */
    record Restart(boolean atOnce, int place) implements StationOrder {}

    /** To say something now. */
    record Trigger(Subject subject, int place) implements StationOrder {}

    /** What a station can be asked to say. */
    enum Subject {
        BOOT,
        HEARTBEAT,
        STATUS,
        METER,
        FIRMWARE,
        LOG,
        /** What a transaction is about. 2.x */
        TRANSACTION,
        /** To ask for a new certificate of its own. */
        CERTIFICATE
    }

    /**
     * To tell how it is configured.
     *
     * @param names keys in 1.6, where none asks for all; {@code Component.Variable} in 2.x
     */
    record ReadSettings(List<String> names) implements StationOrder {}

    /** @param name as in {@link ReadSettings} */
    record WriteSetting(String name, String value) implements StationOrder {
        /** A setting may be a password. */
        @Override
        public String toString() {
            return "WriteSetting[" + name + "]";
        }
    }

    /** To forget the tokens it has learnt by asking. */
    record ClearCache() implements StationOrder {}

    /** A message of a maker. */
    record Transfer(
            String vendor,
            @Nullable String message,
            @Nullable String data) implements StationOrder {}

    /**
     * To upload what it has written down.
     *
     * @param url where to; it may carry a secret
     */
    record SendLog(
            boolean security,
            int number,
            String url,
            @Nullable Instant from,
            @Nullable Instant until) implements StationOrder {
        @Override
        public String toString() {
            return "SendLog[" + number + "]";
        }
    }

    /**
     * To fetch and install a program.
     *
     * @param signed by its maker; null where the station asks for no signature
     */
    record UpdateFirmware(
            int number,
            String url,
            Instant retrieve,
            @Nullable Signed signed) implements StationOrder {
        @Override
        public String toString() {
            return "UpdateFirmware[" + number + "]";
        }
    }

    /** @param certificate PEM */
    record Signed(String certificate, String signature) {}

    /** To tell which version of the list of tokens it holds. */
    record AskListVersion() implements StationOrder {}

    /** @param full replaces the list; else these entries are changed */
    record SendList(int version, boolean full, List<Listed> entries) implements StationOrder {}

    /** @param verdict null removes the token from the list */
    record Listed(TokenUid token, @Nullable TokenVerdict verdict) {}

    record SetProfile(int place, LimitProfile profile) implements StationOrder {}

    /** What is null, any matches. */
    record ClearProfiles(
            @Nullable Integer id,
            @Nullable Integer place,
            LimitProfile.@Nullable Purpose purpose,
            @Nullable Integer level)
            implements StationOrder {}

    /** To tell what all profiles together come to, from now on. */
    record AskSchedule(int place, Duration duration, LimitProfile.Unit unit) implements StationOrder {}

    /** To report, or to forget, what it knows of the holder of a token. */
    record AskCustomer(int number, TokenUid token, boolean report, boolean clear) implements StationOrder {}

    /** @param transaction only while this runs; null for always */
    record ShowMessage(
            int number,
            String text,
            String language,
            @Nullable TransactionId transaction) implements StationOrder {}

    record ClearMessage(int number) implements StationOrder {}

    /** @param number under which it tells them afterwards */
    record AskMessages(int number) implements StationOrder {}

    /** What a driver pays so far, with taxes, in the station's currency. */
    record TellCost(TransactionId transaction, BigDecimal total) implements StationOrder {}
}
