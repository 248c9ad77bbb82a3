package org.voltroam.stage.world;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.markup.MarkupRules.Draft;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.party.Party;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.station.ChargingStation.Outlet;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.simulator.SimulatedStationSpec.OcppVersion;
import org.voltroam.role.cpo.Policy;

/**
 * Everything that exists before the first driver arrives.
 *
 * @param stations with their passwords: a world is for demonstration and tests
 */
public record World(
        List<Member> members,
        List<Agreement> agreements,
        List<Location> locations,
        List<Tariff> tariffs,
        List<Token> tokens,
        List<Contract> contracts,
        List<Station> stations,
        List<Rule> rules,
        List<Membership> memberships,
        List<LimitGroup> limits) {

    /** One in which no places share a fuse. */
    public World(
            List<Member> members,
            List<Agreement> agreements,
            List<Location> locations,
            List<Tariff> tariffs,
            List<Token> tokens,
            List<Contract> contracts,
            List<Station> stations,
            List<Rule> rules,
            List<Membership> memberships) {
        this(members, agreements, locations, tariffs, tokens, contracts, stations, rules, memberships, List.of());
    }

    /** One in which no hub has members that pay it for each period. */
    public World(
            List<Member> members,
            List<Agreement> agreements,
            List<Location> locations,
            List<Tariff> tariffs,
            List<Token> tokens,
            List<Contract> contracts,
            List<Station> stations,
            List<Rule> rules) {
        this(members, agreements, locations, tariffs, tokens, contracts, stations, rules, List.of());
    }

    /** One without markup rules. */
    public World(
            List<Member> members,
            List<Agreement> agreements,
            List<Location> locations,
            List<Tariff> tariffs,
            List<Token> tokens,
            List<Contract> contracts,
            List<Station> stations) {
        this(members, agreements, locations, tariffs, tokens, contracts, stations, List.of());
    }

    /** What an eMSP adds to the prices of others. */
    public record Rule(PartyId emsp, Draft draft) {}

    /**
     * A party and how it joins.
     *
     * @param origin where it is served, {@code http://127.0.0.1:8080}; null when by whoever reads this
     * @param stations how a CPO looks after its stations
     */
    public record Member(Party party, @Nullable String origin, List<Registration> registersAt, Policy stations) {

        /** One whose stations are looked after as usual. */
        public Member(Party party, @Nullable String origin, List<Registration> registersAt) {
            this(party, origin, registersAt, Policy.standard());
        }
    }

    /**
     * A registration at another party with the first token it gave us. The token is a secret and stays out of logs.
     *
     * @param version of OCPI to speak with it, {@code 2.2.1}; null for the highest that both do
     */
    public record Registration(
            PartyId at, String token, @Nullable String version) {

        @Override
        public String toString() {
            return "at " + at;
        }
    }

    /**
     * A charging station and the password it connects with.
     *
     * @param speaks the version of OCPP that it speaks when it is simulated
     */
    public record Station(
            StationId id,
            PartyId party,
            LocationId location,
            String password,
            OcppVersion speaks,
            List<Outlet> outlets) {

        /** The same station, simulated in another version. */
        public Station speaking(OcppVersion other) {
            return new Station(id, party, location, password, other, outlets);
        }

        @Override
        public String toString() {
            return id + " of " + party;
        }
    }

    public Optional<Member> member(PartyId id) {
        return members.stream().filter(member -> member.party().id().equals(id)).findFirst();
    }
}
