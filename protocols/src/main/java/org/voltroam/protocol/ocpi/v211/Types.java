package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.catalog.location.Business;
import org.voltroam.domain.catalog.location.Image;
import org.voltroam.domain.value.DisplayText;
import org.voltroam.protocol.json.Fields;
import tools.jackson.databind.node.ObjectNode;

/** The types that several modules share. Source: OCPI 2.1.1 types and mod_locations. */
final class Types {

    static final int ID = 36;

    /** Of locations and EVSEs, which 2.1.1 gives more room than later versions. */
    static final int LONG_ID = 39;

    static final int URL = 255;

    private Types() {}

    static DisplayText displayText(Fields in) {
        return new DisplayText(in.requiredString("language", 2), in.requiredString("text", 512), in.extras());
    }

    static ObjectNode displayText(DisplayText text, Outbound outbound) {
        return new Sheet(outbound)
                .text("language", text.language(), 2)
                .text("text", text.text(), 512)
                .extras(text.extras())
                .done();
    }

    static Image image(Fields in) {
        return new Image(
                in.requiredString("url", URL),
                in.string("thumbnail", URL),
                Words.IMAGE.required(in, "category"),
                in.requiredString("type", 4),
                in.integer("width"),
                in.integer("height"),
                in.extras());
    }

    static ObjectNode image(Image image, Outbound outbound) {
        return new Sheet(outbound)
                .requiredUrl("url", image.url())
                .url("thumbnail", image.thumbnail())
                .word("category", image.category(), Words.IMAGE)
                .text("type", image.type(), 4)
                .put("width", image.width())
                .put("height", image.height())
                .extras(image.extras())
                .done();
    }

    /** A picture that cannot be found is none. */
    static String objection(Image image) {
        return image.url().length() > URL ? "its url is longer than " + URL + " characters" : "";
    }

    static Business business(Fields in) {
        return new Business(
                in.requiredString("name", 100), in.string("website", URL), in.child("logo", Types::image), in.extras());
    }

    static ObjectNode business(Business business, Outbound outbound) {
        return new Sheet(outbound)
                .text("name", business.name(), 100)
                .url("website", business.website())
                .child("logo", business.logo(), Types::objection, Types::image)
                .extras(business.extras())
                .done();
    }
}
