package org.voltroam.domain.value;

/** A driver's contract (EMAID), for example {@code NL-TNM-C12345678-X}. OCPI 2.2.1 mod_tokens, Token.contract_id, at most 36. */
public record ContractId(CiText ci) implements Id {

    public static ContractId of(String text) {
        return new ContractId(new CiText(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
