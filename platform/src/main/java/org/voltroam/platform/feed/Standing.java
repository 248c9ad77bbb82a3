package org.voltroam.platform.feed;

/**
 * How a receiver stands at this moment.
 *
 * @param circuit whether it is in touch
 * @param waiting objects that it has not seen in their current state
 * @param declined objects it said no to, kept until something changes
 */
public record Standing(String receiver, Circuit circuit, int waiting, int declined) {}
