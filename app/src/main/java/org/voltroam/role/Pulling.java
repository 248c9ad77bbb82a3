package org.voltroam.role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.store.Observation;
import org.voltroam.domain.store.Pulled;
import org.voltroam.domain.value.PartyId;

/**
 * Reads the lists of all partners of a member when it is time: after a connection was made or found again what changed meanwhile, and
 * once a day all there is. One reading of a partner at a time; partners do not wait for each other.
 */
public final class Pulling implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pulling.class);

    private final Member member;
    private final Supplier<List<PartyId>> partners;
    private final List<Intake<?>> intakes;
    private final PullPolicy policy;
    private final Set<PartyId> asked = ConcurrentHashMap.newKeySet();
    private final Set<PartyId> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Pulled> marks = new ConcurrentHashMap<>();
    private final Observation observation;

    /** @param partners those with whom we have an agreement now */
    public Pulling(Member member, Supplier<List<PartyId>> partners, List<Intake<?>> intakes, PullPolicy policy) {
        this.member = member;
        this.partners = partners;
        this.intakes = intakes;
        this.policy = policy;
        this.observation = member.store().observe(changes -> changes.forEach(this::changed));
        member.store().each(Kind.PULLED, mark -> marks.put(Kind.PULLED.keyOf(mark), mark));
        asked.addAll(partners.get());
    }

    /** A partner is back in touch, or may have news for another reason: it is read as soon as somebody looks. */
    public void catchUp(PartyId partner) {
        asked.add(partner);
    }

    /** Starts what is due, each partner on a thread of its own. */
    public void look(Executor threads) {
        for (var partner : partners.get()) {
            if (isDue(partner) && running.add(partner)) {
                threads.execute(() -> {
                    try {
                        pull(partner);
                    } finally {
                        running.remove(partner);
                    }
                });
            }
        }
    }

    /** Reads what is due of one partner; returns when it is read. */
    public void pull(PartyId partner) {
        var peer = member.peer(partner);
        if (peer.isEmpty()) {
            return; // asked for again when the connection is made
        }
        var wanted = asked.remove(partner);
        for (var intake : intakes) {
            if (peer.get().serves(intake.listing())) {
                pull(partner, intake, wanted);
            }
        }
    }

    private <V> void pull(PartyId partner, Intake<V> intake, boolean wanted) {
        var mark = mark(partner, intake);
        var plan = plan(mark, intake, wanted);
        if (plan instanceof PullPlan.Nothing) {
            return;
        }
        try {
            new Pull<>(member, partner, intake).run(plan, mark);
        } catch (RuntimeException broken) {
            LOG.error("{} of {} could not be taken in", intake.listing().module(), partner, broken);
        }
    }

    private boolean isDue(PartyId partner) {
        var peer = member.peer(partner);
        return peer.isPresent()
                && intakes.stream()
                        .filter(intake -> peer.get().serves(intake.listing()))
                        .anyMatch(intake -> !(plan(mark(partner, intake), intake, asked.contains(partner))
                                instanceof PullPlan.Nothing));
    }

    private PullPlan plan(Pulled mark, Intake<?> intake, boolean wanted) {
        return PullPlan.of(
                mark, wanted, intake.isOfFacts(), policy, member.clock().instant());
    }

    private Pulled mark(PartyId partner, Intake<?> intake) {
        var module = intake.listing().module();
        return marks.getOrDefault(Kind.key(partner, module), Pulled.never(partner, module));
    }

    /** How far each list of each partner was read. */
    public List<Pulled> marks() {
        return List.copyOf(marks.values());
    }

    /** A connection that was made or made anew, or a partner that its hub reaches again. */
    private void changed(Change change) {
        if (change instanceof Change.Put<?>(var kind, Pulled mark)) {
            marks.put(Kind.PULLED.keyOf(mark), mark);
        }
        if (change instanceof Change.Put<?>(var kind, Connection connection)
                && connection.state() == Connection.State.CONNECTED) {
            partners.get().stream()
                    .filter(partner -> Delivering.concerns(member, partner, change))
                    .forEach(asked::add);
        }
        if (change instanceof Change.Put<?>(var kind, ClientInfo info)
                && Reach.isConnected(info)
                && partners.get().contains(info.party())) {
            asked.add(info.party());
        }
    }

    @Override
    public void close() {
        observation.close();
    }
}
