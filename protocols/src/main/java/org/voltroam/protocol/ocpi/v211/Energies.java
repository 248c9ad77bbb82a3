package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.catalog.location.EnergyMix;
import org.voltroam.protocol.json.Fields;
import tools.jackson.databind.node.ObjectNode;

/** Where the energy comes from. Source: OCPI 2.1.1 mod_locations, EnergyMix; an impact's category is called source there. */
final class Energies {

    private Energies() {}

    static EnergyMix energyMix(Fields in) {
        return new EnergyMix(
                in.requiredBool("is_green_energy"),
                in.children("energy_sources", Energies::source),
                in.children("environ_impact", Energies::impact),
                in.string("supplier_name", 64),
                in.string("energy_product_name", 64),
                in.extras());
    }

    static ObjectNode energyMix(EnergyMix mix, Outbound outbound) {
        return new Sheet(outbound)
                .put("is_green_energy", mix.green())
                .children(
                        "energy_sources",
                        mix.sources(),
                        source -> Words.SOURCE.objection(source.category()),
                        Energies::source)
                .children(
                        "environ_impact",
                        mix.impacts(),
                        impact -> Words.IMPACT.objection(impact.category()),
                        Energies::impact)
                .text("supplier_name", mix.supplierName(), 64)
                .text("energy_product_name", mix.productName(), 64)
                .extras(mix.extras())
                .done();
    }

    private static EnergyMix.Source source(Fields in) {
        return new EnergyMix.Source(Words.SOURCE.required(in, "source"), in.requiredNumber("percentage"), in.extras());
    }

    private static ObjectNode source(EnergyMix.Source source, Outbound outbound) {
        return new Sheet(outbound)
                .word("source", source.category(), Words.SOURCE)
                .put("percentage", source.percentage())
                .extras(source.extras())
                .done();
    }

    private static EnergyMix.Impact impact(Fields in) {
        return new EnergyMix.Impact(Words.IMPACT.required(in, "source"), in.requiredNumber("amount"), in.extras());
    }

    private static ObjectNode impact(EnergyMix.Impact impact, Outbound outbound) {
        return new Sheet(outbound)
                .word("source", impact.category(), Words.IMPACT)
                .put("amount", impact.amount())
                .extras(impact.extras())
                .done();
    }
}
