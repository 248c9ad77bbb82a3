package org.voltroam.domain.catalog.location;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.EvseUid;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;

/**
 * A place with one or more EVSEs, as its CPO describes it.
 *
 * <p>Source: OCPI 2.3.0 mod_locations, Location; field by field. {@code country} is ISO 3166-1 alpha-3, {@code timeZone} an IANA
 * name. A field without a value is null or an empty list.
 *
 * @param parkingPlaces which its EVSEs refer to; since 2.3.0
 * @param helpPhone for drivers in need; since 2.3.0
 */
public record Location(
        PartyId party,
        LocationId id,
        boolean publish,
        List<PublishToken> publishAllowedTo,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        @Nullable String state,
        String country,
        Geo coordinates,
        List<NamedGeo> relatedLocations,
        @Nullable Open<ParkingType> parkingType,
        List<Evse> evses,
        List<ParkingPlace> parkingPlaces,
        List<DisplayText> directions,
        @Nullable Business operator,
        @Nullable Business suboperator,
        @Nullable Business owner,
        List<Open<Facility>> facilities,
        String timeZone,
        @Nullable Hours openingTimes,
        @Nullable Boolean chargingWhenClosed,
        List<Image> images,
        @Nullable EnergyMix energyMix,
        @Nullable String helpPhone,
        Instant lastUpdated,
        Extras extras) {

    public Owned<LocationId> key() {
        return new Owned<>(party, id);
    }

    public Optional<Evse> evse(EvseUid uid) {
        return evses.stream().filter(evse -> evse.uid().equals(uid)).findFirst();
    }

    /** The zone that tariffs with times of day are read in; UTC where the name is none (a violation, reported when read). */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Whether everybody may see it, or else a driver with this token. Source: OCPI 2.2.1 mod_locations, Location, publish. */
    public boolean isShownTo(@Nullable Token token) {
        return publish || (token != null && publishAllowedTo.stream().anyMatch(allowed -> allowed.fits(token)));
    }

    /** Whether nothing is left of it to charge at. Source: OCPI 2.2.1 mod_locations, Flow and Lifecycle. */
    public boolean isExpired() {
        return evses.stream().allMatch(evse -> evse.status().is(EvseStatus.REMOVED));
    }

    /** This location with one EVSE put in the place of the one with the same uid, or added. */
    public Location with(Evse changed, Instant at) {
        var known = evse(changed.uid()).isPresent();
        var next = new java.util.ArrayList<>(evses.stream()
                .map(evse -> evse.uid().equals(changed.uid()) ? changed : evse)
                .toList());
        if (!known) {
            next.add(changed);
        }
        return withEvses(next, at.isAfter(lastUpdated) ? at : lastUpdated);
    }

    /** A change of a part is a change of what holds it. Source: OCPI 2.2.1 mod_locations, GET List, last_updated. */
    public Location notOlderThanItsParts() {
        var told = evses.stream().map(Evse::notOlderThanItsParts).toList();
        var latest = told.stream().map(Evse::lastUpdated).reduce(lastUpdated, Location::later);
        return withEvses(told, latest);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    public Location withOpeningTimes(Hours other) {
        return new Location(
                party,
                id,
                publish,
                publishAllowedTo,
                name,
                address,
                city,
                postalCode,
                state,
                country,
                coordinates,
                relatedLocations,
                parkingType,
                evses,
                parkingPlaces,
                directions,
                operator,
                suboperator,
                owner,
                facilities,
                timeZone,
                other,
                chargingWhenClosed,
                images,
                energyMix,
                helpPhone,
                lastUpdated,
                extras);
    }

    public Location withEvses(List<Evse> next, Instant at) {
        return new Location(
                party,
                id,
                publish,
                publishAllowedTo,
                name,
                address,
                city,
                postalCode,
                state,
                country,
                coordinates,
                relatedLocations,
                parkingType,
                List.copyOf(next),
                parkingPlaces,
                directions,
                operator,
                suboperator,
                owner,
                facilities,
                timeZone,
                openingTimes,
                chargingWhenClosed,
                images,
                energyMix,
                helpPhone,
                at,
                extras);
    }
}
