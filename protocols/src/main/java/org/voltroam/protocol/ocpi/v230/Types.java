package org.voltroam.protocol.ocpi.v230;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.ConnectorType;
import org.voltroam.domain.catalog.location.EnergyMix;
import org.voltroam.domain.catalog.location.EnergySourceCategory;
import org.voltroam.domain.catalog.location.EnvironmentalImpactCategory;
import org.voltroam.domain.catalog.location.Geo;
import org.voltroam.domain.catalog.location.Image;
import org.voltroam.domain.catalog.location.ImageCategory;
import org.voltroam.domain.catalog.location.NamedGeo;
import org.voltroam.domain.catalog.party.Role;
import org.voltroam.domain.catalog.tariff.Price;
import org.voltroam.domain.catalog.tariff.PriceLimit;
import org.voltroam.domain.catalog.tariff.TaxAmount;
import org.voltroam.domain.catalog.token.TokenType;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.domain.value.PartyId;
import org.voltroam.domain.value.Rate;
import org.voltroam.protocol.json.Fields;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Words;
import tools.jackson.databind.node.ObjectNode;

/** The types that several modules share. Source: OCPI 2.3.0 types and mod_locations. */
final class Types {

    static final int ID = 36;
    static final int URL = 255;
    /** Where the specification names no length. */
    static final int ANY_LENGTH = Integer.MAX_VALUE;

    static final Words<TokenType> TOKEN_TYPES = Words.growing(TokenType.class);
    static final Words<ConnectorType> CONNECTOR_TYPES = Words.growing(ConnectorType.class);

    /** A hub is no role here: its party stands in hub_party_id. */
    static final Words<Role> ROLES = Words.without(Set.of(Role.HUB));

    private static final Words<ImageCategory> IMAGE_CATEGORIES = Words.growing(ImageCategory.class);
    private static final Words<EnvironmentalImpactCategory> IMPACT_CATEGORIES =
            Words.growing(EnvironmentalImpactCategory.class);
    private static final Pattern LATITUDE = Pattern.compile("-?[0-9]{1,2}\\.[0-9]{5,7}");
    private static final Pattern LONGITUDE = Pattern.compile("-?[0-9]{1,3}\\.[0-9]{5,7}");

    private Types() {}

    static Open<Role> role(Open<Role> role) {
        return role.is(Role.HUB) ? Open.of(Role.OTHER) : role;
    }

    static PartyId party(Fields in) {
        return new PartyId(in.requiredString("country_code", 2), in.requiredString("party_id", 3));
    }

    static Out party(Out out, PartyId party) {
        return out.put("country_code", party.countryCode()).put("party_id", party.partyCode());
    }

    static DisplayText displayText(Fields in) {
        return new DisplayText(in.requiredString("language", 2), in.requiredString("text", 512), in.extras());
    }

    static ObjectNode displayText(DisplayText text) {
        return new Out()
                .put("language", text.language())
                .put("text", text.text())
                .extras(text.extras())
                .done();
    }

    static Price price(Fields in) {
        return Price.of(in.requiredNumber("before_taxes"), in.children("taxes", Types::tax), in.extras());
    }

    static ObjectNode price(Price price) {
        return new Out()
                .put("before_taxes", price.beforeTaxes())
                .children("taxes", taxes(price), Types::tax)
                .extras(price.extras())
                .done();
    }

    /** Taxes of which only the sum is known, as older versions tell them, are one tax. */
    private static List<TaxAmount> taxes(Price price) {
        var afterTaxes = price.afterTaxes();
        if (!price.taxes().isEmpty() || afterTaxes == null || afterTaxes.compareTo(price.beforeTaxes()) == 0) {
            return price.taxes();
        }
        return List.of(new TaxAmount("VAT", null, null, afterTaxes.subtract(price.beforeTaxes()), Extras.NONE));
    }

    private static TaxAmount tax(Fields in) {
        var percentage = in.number("percentage");
        return new TaxAmount(
                in.requiredString("name", ANY_LENGTH),
                in.string("account_number", ANY_LENGTH),
                percentage == null ? null : new Rate(percentage),
                in.requiredNumber("amount"),
                in.extras());
    }

    private static ObjectNode tax(TaxAmount tax) {
        var percentage = tax.percentage();
        return new Out()
                .put("name", tax.name())
                .put("account_number", tax.accountNumber())
                .put("percentage", percentage == null ? null : percentage.percent())
                .put("amount", tax.amount())
                .extras(tax.extras())
                .done();
    }

    static PriceLimit priceLimit(Fields in) {
        return new PriceLimit(in.requiredNumber("before_taxes"), in.number("after_taxes"), in.extras());
    }

    static ObjectNode priceLimit(PriceLimit limit) {
        return new Out()
                .put("before_taxes", limit.beforeTaxes())
                .put("after_taxes", limit.afterTaxes())
                .extras(limit.extras())
                .done();
    }

    static Geo geo(Fields in) {
        return new Geo(
                in.requiredString("latitude", 10, LATITUDE),
                in.requiredString("longitude", 11, LONGITUDE),
                in.extras());
    }

    static ObjectNode geo(Geo geo) {
        return new Out()
                .put("latitude", geo.latitude())
                .put("longitude", geo.longitude())
                .extras(geo.extras())
                .done();
    }

    static NamedGeo namedGeo(Fields in) {
        var latitude = in.requiredString("latitude", 10, LATITUDE);
        var longitude = in.requiredString("longitude", 11, LONGITUDE);
        return new NamedGeo(Geo.of(latitude, longitude), in.child("name", Types::displayText), in.extras());
    }

    static ObjectNode namedGeo(NamedGeo geo) {
        return new Out()
                .put("latitude", geo.point().latitude())
                .put("longitude", geo.point().longitude())
                .child("name", geo.name(), Types::displayText)
                .extras(geo.extras())
                .done();
    }

    static Image image(Fields in) {
        return new Image(
                in.requiredString("url", URL),
                in.string("thumbnail", URL),
                in.requiredOpen("category", IMAGE_CATEGORIES),
                in.requiredString("type", 4),
                in.integer("width"),
                in.integer("height"),
                in.extras());
    }

    static ObjectNode image(Image image) {
        return new Out()
                .put("url", image.url())
                .put("thumbnail", image.thumbnail())
                .put("category", image.category())
                .put("type", image.type())
                .put("width", image.width())
                .put("height", image.height())
                .extras(image.extras())
                .done();
    }

    static Business business(Fields in) {
        return new Business(
                in.requiredString("name", 100), in.string("website", URL), in.child("logo", Types::image), in.extras());
    }

    static ObjectNode business(Business business) {
        return new Out()
                .put("name", business.name())
                .put("website", business.website())
                .child("logo", business.logo(), Types::image)
                .extras(business.extras())
                .done();
    }

    static EnergyMix energyMix(Fields in) {
        return new EnergyMix(
                in.requiredBool("is_green_energy"),
                in.children(
                        "energy_sources",
                        source -> new EnergyMix.Source(
                                source.requiredOpen("source", EnergySourceCategory.class),
                                source.requiredNumber("percentage"),
                                source.extras())),
                in.children(
                        "environ_impact",
                        impact -> new EnergyMix.Impact(
                                impact.requiredOpen("category", IMPACT_CATEGORIES),
                                impact.requiredNumber("amount"),
                                impact.extras())),
                in.string("supplier_name", 64),
                in.string("energy_product_name", 64),
                in.extras());
    }

    static ObjectNode energyMix(EnergyMix mix) {
        return new Out()
                .put("is_green_energy", mix.green())
                .children(
                        "energy_sources",
                        mix.sources(),
                        source -> new Out()
                                .put("source", source.category())
                                .put("percentage", source.percentage())
                                .extras(source.extras())
                                .done())
                .children(
                        "environ_impact",
                        mix.impacts(),
                        impact -> new Out()
                                .put("category", impact.category())
                                .put("amount", impact.amount())
                                .extras(impact.extras())
                                .done())
                .put("supplier_name", mix.supplierName())
                .put("energy_product_name", mix.productName())
                .extras(mix.extras())
                .done();
    }
}
