package org.voltroam.domain.store;

/** How far a receiver of the change feed has come: everything up to this position is delivered or no longer wanted. */
public record Cursor(String receiver, long position) {}
