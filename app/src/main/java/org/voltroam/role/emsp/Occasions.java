package org.voltroam.role.emsp;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.location.Connector;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.markup.Occasion;
import org.voltroam.domain.catalog.markup.PowerClass;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.tariff.TariffType;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.Power;
import org.voltroam.role.Member;

/** What a charge is like to those who make prices: the same before it begins and when its CDR has come. */
record Occasions(Member member) {

    private static final Power UNKNOWN = Power.ofKW("0");

    Occasion of(
            Location place,
            Connector connector,
            @Nullable Tariff tariff,
            Agreement agreement,
            Contract contract,
            Instant at) {
        return new Occasion(
                place.party(),
                agreement.hub(),
                place.country(),
                type(place),
                PowerClass.of(connector.powerType(), connector.most()),
                type(tariff),
                contract.segment(),
                contract.id(),
                tariff == null ? new CurrencyCode("") : tariff.currency(),
                LocalTime.ofInstant(at, place.zone()));
    }

    Occasion of(Cdr cdr, Agreement agreement, Contract contract) {
        var place = place(cdr);
        var plug = place.flatMap(location -> location.evse(cdr.location().evse()))
                .flatMap(evse -> evse.connector(cdr.location().connector()));
        return new Occasion(
                cdr.party(),
                agreement.hub(),
                cdr.location().country(),
                place.map(Occasions::type).orElse(null),
                PowerClass.of(
                        cdr.location().powerType(), plug.map(Connector::most).orElse(UNKNOWN)),
                type(cdr.tariffs().isEmpty() ? null : cdr.tariffs().getFirst()),
                contract.segment(),
                contract.id(),
                cdr.currency(),
                LocalTime.ofInstant(cdr.start(), place.map(Location::zone).orElse((ZoneId) ZoneOffset.UTC)));
    }

    private Optional<Location> place(Cdr cdr) {
        return member.directory()
                .location(new Owned<>(cdr.party(), cdr.location().id()));
    }

    private static @Nullable String type(Location place) {
        var type = place.parkingType();
        return type == null ? null : type.text();
    }

    private static @Nullable String type(@Nullable Tariff tariff) {
        Open<TariffType> type = tariff == null ? null : tariff.type();
        return type == null ? null : type.text();
    }
}
