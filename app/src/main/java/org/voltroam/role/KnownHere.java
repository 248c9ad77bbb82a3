package org.voltroam.role;

import java.util.Optional;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.value.ContractId;
import org.voltroam.domain.value.LocationId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.TariffId;
import org.voltroam.platform.store.Directory;
import org.voltroam.protocol.ocpi.bridge.Replica;

/** What the directory's memory adds to an object that leaves something unsaid. */
record KnownHere(Directory directory) implements Replica {

    @Override
    public Optional<Location> location(Owned<LocationId> key) {
        return directory.location(key);
    }

    @Override
    public Optional<Tariff> tariff(Owned<TariffId> key) {
        return directory.tariff(key);
    }

    @Override
    public Optional<Token> token(PartyId emsp, ContractId contract) {
        return directory.token(emsp, contract);
    }
}
