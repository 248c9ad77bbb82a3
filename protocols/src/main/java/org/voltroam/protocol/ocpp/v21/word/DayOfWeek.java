package org.voltroam.protocol.ocpp.v21.word;

/** Days of the week. OCPP 2.1, DayOfWeekEnumType. */
public enum DayOfWeek {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday
}
