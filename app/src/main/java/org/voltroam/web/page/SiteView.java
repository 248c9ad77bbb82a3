package org.voltroam.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A site as shown in the list and on the map.
 *
 * @param anchor unique on the page
 * @param href its own page
 * @param latitude and longitude in degrees, null where the owner's are broken
 * @param mark free when any EVSE is
 */
public record SiteView(
        String anchor,
        String href,
        String name,
        String address,
        String country,
        String operator,
        @Nullable String latitude,
        @Nullable String longitude,
        Mark mark,
        int free,
        List<EvseView> evses,
        List<TariffView> tariffs) {

    /**
     * @param id as printed on the station
     * @param state the status in words, more exact than the mark
     * @param tariff ids of the tariffs of its plug, for the list below; empty when none is stated
     * @param wired a simulated car can plug in
     */
    public record EvseView(String id, Mark mark, String state, String plug, String tariff, boolean wired) {}

    public record TariffView(String id, List<String> words) {}
}
