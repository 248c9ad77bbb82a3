package org.voltroam.protocol.ocpi.bridge;

import java.util.Optional;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;

/** What is known here beside the object that crosses: a version may tell by reference what another repeats. */
public interface Replica {

    Optional<Location> location(Owned<LocationId> key);

    Optional<Tariff> tariff(Owned<TariffId> key);

    /** A token of a contract; of several the one that was changed last. */
    Optional<Token> token(PartyId emsp, ContractId contract);

    /** Nothing is known. */
    Replica NONE = new Replica() {
        @Override
        public Optional<Location> location(Owned<LocationId> key) {
            return Optional.empty();
        }

        @Override
        public Optional<Tariff> tariff(Owned<TariffId> key) {
            return Optional.empty();
        }

        @Override
        public Optional<Token> token(PartyId emsp, ContractId contract) {
            return Optional.empty();
        }
    };
}
