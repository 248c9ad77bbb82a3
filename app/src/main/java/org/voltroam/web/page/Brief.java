package org.voltroam.web.page;

/** A charge in one line. */
public record Brief(String href, String driver, String place, String when, String outcome, JourneyView.State state) {}
