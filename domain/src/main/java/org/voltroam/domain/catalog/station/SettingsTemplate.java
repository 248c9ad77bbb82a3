package org.voltroam.domain.catalog.station;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;

/**
 * How stations of one kind are to be set.
 *
 * @param party the CPO
 * @param version its sub-protocol, {@code ocpp1.6}: versions have different names for settings
 * @param vendor as stations tell it when they boot; null for any
 * @param model as with the vendor
 * @param settings none takes the template away
 * @param saved a template that was saved anew is another one: what differs from it then has not drifted
 */
public record SettingsTemplate(
        PartyId party,
        String name,
        String version,
        @Nullable String vendor,
        @Nullable String model,
        List<Wanted> settings,
        Instant saved) {

    /** Where passwords are. They differ by station, and are given so that a lost answer locks nobody out. */
    private static final Set<String> PASSWORDS = Set.of("authorizationkey", "securityctrlr.basicauthpassword");

    /** @param name a key in 1.6, {@code Component.Variable} in 2.x */
    public record Wanted(String name, String value) {

        /** Whether a value is this one; booleans are spelt in many ways. */
        public boolean isMetBy(String found) {
            var isBoolean = value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
            return isBoolean ? value.equalsIgnoreCase(found.strip()) : value.equals(found.strip());
        }

        public boolean isPassword() {
            return PASSWORDS.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    public boolean fits(@Nullable String spoken, @Nullable String itsVendor, @Nullable String itsModel) {
        return !settings.isEmpty()
                && version.equals(spoken)
                && (vendor == null || vendor.equalsIgnoreCase(itsVendor))
                && (model == null || model.equalsIgnoreCase(itsModel));
    }

    /** Of two that fit the one that says more of the station counts. */
    public int closeness() {
        return (vendor == null ? 0 : 1) + (model == null ? 0 : 2);
    }
}
