package org.voltroam.role.cpo;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.SecurityProfile;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.http.ClientCertificate;
import org.voltroam.protocol.ocpp.station.StationDirectory;

/**
 * Who comes in to our stations' side: by a password or a certificate, and by the security profile that was agreed with the station.
 * Source: OCPP 2.0.1, A00.
 */
final class Gate implements StationDirectory {

    private final Standings standings;
    private final Passwords passwords;
    private final String operator;
    private final BiConsumer<StationId, String> alarm;

    /**
     * @param operator the organization that certificates of our stations name
     * @param alarm hears what an operator should look at, about stations of ours only: anybody may knock under any name
     */
    Gate(Standings standings, Passwords passwords, String operator, BiConsumer<StationId, String> alarm) {
        this.standings = standings;
        this.passwords = passwords;
        this.operator = operator;
        this.alarm = alarm;
    }

    @Override
    public Optional<PasswordCheck> find(StationId station) {
        return passwords.find(station);
    }

    @Override
    public boolean isTooMany(StationId station, @Nullable String address) {
        return passwords.isTooMany(station, address);
    }

    /** A stranger that is welcome comes with a password: it waits by that for an operator. */
    @Override
    public boolean admits(StationId station, SecurityProfile by) {
        if (!isOurs(station)) {
            return false;
        }
        var admitted = standings.admits(station, by);
        if (!admitted && by != SecurityProfile.NONE) { // anybody can come with nothing
            var agreed = standings.profile(station);
            alarm.accept(
                    station,
                    "it came by security profile " + by.number() + " and is to come by "
                            + (agreed == null ? "a password" : agreed.number()) + ": not let in");
        }
        return admitted;
    }

    /** Source: OCPP 2.0.1, A00.FR.404: its organization is the operator; 405: its common name is the station's identity. */
    @Override
    public boolean isOf(StationId station, ClientCertificate shown) {
        var name = shown.commonName();
        var same = name != null && StationId.of(name).equals(station) && operator.equals(shown.organization());
        if (!same && isOurs(station)) {
            alarm.accept(
                    station, "somebody came in its name with a certificate of " + name + " of " + shown.organization());
        }
        return same;
    }

    private boolean isOurs(StationId station) {
        return standings.passwordHash(station) != null;
    }
}
