package org.voltroam.web.api;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.ocmf.SignedValues;
import org.voltroam.protocol.ocmf.Transparency;
import tools.jackson.databind.node.ObjectNode;

/** Signed meter values, as they belong to a bill (MessEG 33): the records, the key, and where to check them. */
final class SignedJson {

    /** Where the software is that drivers check records with. */
    private static final String SOFTWARE = "https://www.safe-ev.de/";

    private SignedJson() {}

    static ObjectNode of(Transparency file) {
        return new Out()
                .children("records", file.values(), SignedJson::record)
                .put("software", SOFTWARE)
                .put("transparency", file.write())
                .done();
    }

    private static ObjectNode record(Transparency.Value value) {
        return record(value.context(), value.signedData(), value.publicKey());
    }

    private static ObjectNode record(@Nullable String context, String record, @Nullable String key) {
        return new Out()
                .put("context", context)
                .put("record", record)
                .put("public_key", key)
                .done();
    }

    /** Beside a bill; null where its charge has none. */
    static @Nullable ObjectNode beside(@Nullable Cdr cdr) {
        var data = cdr == null ? null : cdr.signedData();
        return cdr == null || data == null
                ? null
                : new Out()
                        .children(
                                "records",
                                data.values(),
                                value -> record(value.nature(), SignedValues.record(value), data.publicKey()))
                        .put("url", data.url())
                        .put("software", SOFTWARE)
                        .put("file", "/api/cdrs/" + cdr.party() + "/" + cdr.id() + "/signed.xml")
                        .done();
    }
}
