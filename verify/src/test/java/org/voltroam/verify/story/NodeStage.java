package org.voltroam.verify.story;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import org.voltroam.app.Node;
import org.voltroam.platform.store.postgres.Login;
import org.voltroam.platform.store.postgres.PostgresStore;
import org.voltroam.platform.store.postgres.Seal;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.ocpi.admission.Admission;
import org.voltroam.stage.Journeys;
import org.voltroam.stage.Visits.Wish;
import org.voltroam.stage.world.World;

/** All roles in this process, over real sockets, on PostgreSQL. */
final class NodeStage implements Stage {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Node node;

    NodeStage(World world, Login database, String prefix) {
        node = Node.start(new Node.Setting(
                world,
                party -> true,
                "127.0.0.1",
                0,
                party -> PostgresStore.open(
                        database,
                        prefix + party.toString().toLowerCase(Locale.ROOT).replace('*', '_'),
                        Seal.passing()),
                true,
                Admission.Terms.standard(),
                Egress.DEVELOPMENT));
        await().atMost(PATIENCE).until(node::isSettled);
    }

    @Override
    public Told play(Wish wish) {
        return Watching.play(node.visits(), new Journeys(node.cast()), wish);
    }

    @Override
    public boolean everyLedgerSumsToZero() {
        return Watching.everyLedgerSumsToZero(node.cast());
    }

    @Override
    public void close() {
        node.close();
    }
}
