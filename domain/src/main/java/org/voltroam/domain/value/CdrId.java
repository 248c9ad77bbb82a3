package org.voltroam.domain.value;

/** A charge detail record within its CPO. OCPI 2.2.1 mod_cdrs, CDR.id, at most 39 characters. */
public record CdrId(CiText ci) implements Id {

    public static CdrId of(String text) {
        return new CdrId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
