package org.voltroam.domain.store;

import java.util.List;

/** Some of the objects that match, and how many match in all. */
public record Page<V>(List<V> items, long total) {}
