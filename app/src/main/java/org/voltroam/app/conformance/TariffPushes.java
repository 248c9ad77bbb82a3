package org.voltroam.app.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.voltroam.app.conformance.Pushes.Changed;
import org.voltroam.app.sample.Samples;
import org.voltroam.protocol.http.Method;
import tools.jackson.databind.node.ObjectNode;

/** A tariff that no connector has, left with an eMSP and taken away again. */
final class TariffPushes {

    private static final String ID = "VOLTROAM-ROBOT-TEST";
    private static final Pushes PUSHES =
            new Pushes("tariffs", ID, TariffPushes::tariff, "currency", new Changed("tariff_alt_url", "", ""));

    private TariffPushes() {}

    static final List<Check> ALL = all();

    /** PATCH is not among them: since 2.2 tariffs have none. */
    private static List<Check> all() {
        var checks = new ArrayList<>(PUSHES.common().stream()
                .filter(check -> !check.rule().equals("TRN-17"))
                .toList());
        checks.add(PUSHES.check(
                "TAR-01", "mod_tariffs 'Push model'", "DELETE takes the test tariff away", TariffPushes::deleted));
        return List.copyOf(checks);
    }

    private static ObjectNode tariff(Scene scene, Instant now) {
        return scene.wire().tariff().write(Samples.tariff(scene.us(), ID, now));
    }

    private static Verdict deleted(Scene scene) {
        return Judging.success(PUSHES.put(scene, PUSHES.fresh(scene)))
                .and(() -> Judging.success(scene.send(Method.DELETE, PUSHES.url(scene), null)))
                .and(() -> {
                    var back = PUSHES.get(scene);
                    return Verdict.when(back.http() == 404, back.told());
                });
    }
}
