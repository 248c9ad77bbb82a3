package org.voltroam.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.match.CostDifference;
import org.voltroam.domain.aftercare.match.FourWays;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.CdrId;
import org.voltroam.domain.value.Owned;
import org.voltroam.domain.value.PartyId;
import org.voltroam.role.emsp.Emsp;

/** What became of CDRs, as the eMSPs here judged them: one answer for both parties, made of the same judgement. */
public record Reviews(Cast cast) {

    /**
     * A CDR after it was judged.
     *
     * @param emsp who judged it
     * @param match null when it was refused, and is not kept
     */
    public record Reviewed(
            PartyId emsp,
            Judgement judgement,
            @Nullable Cdr cdr,
            @Nullable FourWays match,
            @Nullable CostDifference difference) {}

    /** The newest last. */
    public List<Reviewed> all(@Nullable String state) {
        var all = new ArrayList<Reviewed>();
        for (var emsp : cast.emsps()) {
            emsp.member().store().each(Kind.JUDGEMENT, judgement -> {
                if (state == null || judgement.state().name().equalsIgnoreCase(state)) {
                    all.add(new Reviewed(emsp.member().id(), judgement, null, null, null));
                }
            });
        }
        all.sort(Comparator.comparing(each -> each.judgement().at()));
        return List.copyOf(all);
    }

    /** To an eMSP that speaks 2.1.1 with its hub, the hub is the CPO. */
    public Optional<Reviewed> find(PartyId cpo, CdrId id) {
        return owners(cpo)
                .flatMap(owner ->
                        cast.emsps().stream().flatMap(emsp -> reviewed(emsp, new Owned<>(owner, id)).stream()))
                .findFirst();
    }

    /** The eMSP here that has judged it, and its name there. */
    public Optional<Emsp> judge(PartyId cpo, CdrId id) {
        return find(cpo, id).flatMap(found -> cast.emsp(found.emsp()));
    }

    private Stream<PartyId> owners(PartyId cpo) {
        return Stream.concat(
                        Stream.of(cpo),
                        cast.world().agreements().stream()
                                .filter(agreement -> agreement.cpo().equals(cpo))
                                .flatMap(agreement -> Stream.ofNullable(agreement.hub())))
                .distinct();
    }

    private static Optional<Reviewed> reviewed(Emsp emsp, Owned<CdrId> key) {
        return emsp.held().find(key).map(judgement -> {
            var cdr = emsp.member()
                    .store()
                    .find(Kind.CDR, Kind.key(key.owner(), key.id().ci().folded()))
                    .orElse(null);
            return new Reviewed(
                    emsp.member().id(),
                    judgement,
                    cdr,
                    cdr == null ? null : emsp.match(cdr),
                    cdr == null ? null : CostDifference.of(cdr.currency(), judgement.expected(), cdr.costs()));
        });
    }
}
