package org.voltroam.role.cpo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.voltroam.domain.value.StationId;

/** A diary for each station that ever spoke to us since we started. */
final class Diaries {

    private final Map<StationId, Diary> all = new ConcurrentHashMap<>();

    Diary of(StationId station) {
        return all.computeIfAbsent(station, first -> new Diary());
    }
}
