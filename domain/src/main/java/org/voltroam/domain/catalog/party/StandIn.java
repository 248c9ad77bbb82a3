package org.voltroam.domain.catalog.party;

import java.util.List;
import java.util.Locale;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.token.WhitelistType;

/**
 * What an eMSP lets the hub decide in its stead, about tokens that the hub knows, while the eMSP does not answer in time. Whoever leaves no
 * such rules is never stood in for.
 *
 * @param whitelists which tokens, by what they let a CPO decide alone; NEVER means never, also here
 * @param contracts how their contracts begin, in any case; empty for all
 * @param perTokenADay grants at most for one token within a day
 * @param togetherAnHour grants at most for all of them within an hour
 */
public record StandIn(List<WhitelistType> whitelists, List<String> contracts, int perTokenADay, int togetherAnHour) {

    public StandIn {
        if (whitelists.contains(WhitelistType.NEVER)) {
            throw new IllegalArgumentException("nobody stands in for a token that is to be asked about each time");
        }
        if (perTokenADay < 1 || togetherAnHour < 1) {
            throw new IllegalArgumentException(
                    "a limit of " + Math.min(perTokenADay, togetherAnHour) + " grants nothing");
        }
        whitelists = List.copyOf(whitelists);
        contracts = List.copyOf(contracts);
    }

    public boolean isFor(Token token) {
        return contracts.isEmpty()
                || contracts.stream()
                        .anyMatch(beginning -> token.contract().ci().folded().startsWith(folded(beginning)));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
