package org.voltroam.app.conformance;

import static org.voltroam.app.conformance.Needs.NOTHING;

import java.util.List;
import org.voltroam.app.sample.Samples;
import org.voltroam.protocol.http.Method;
import org.voltroam.protocol.ocpi.wire.Address;
import tools.jackson.databind.node.ObjectNode;

/** CDRs that must not be taken. None is posted that could be: a CDR is money, and can never be taken back by who is not the CPO. */
final class CdrPushes {

    private static final String ID = "VOLTROAM-ROBOT-TEST";

    private CdrPushes() {}

    static final List<Check> ALL = List.of(
            check(
                    "STC-05",
                    "mod_cdrs 'CDR Object'",
                    "POST without currency and total_cost is refused with 2001",
                    scene -> {
                        var cdr = cdr(scene);
                        cdr.remove(List.of("currency", "total_cost"));
                        return Judging.refused(scene.send(Method.POST, url(scene), cdr), 2001);
                    }),
            check(
                    "CDR-01",
                    "mod_cdrs 'Flow and Lifecycle'",
                    "PUT, PATCH and DELETE are not there",
                    scene -> shut(scene, Method.PUT)
                            .and(() -> shut(scene, Method.PATCH))
                            .and(() -> shut(scene, Method.DELETE))));

    private static Check check(String rule, String clause, String title, Check.Judgement judgement) {
        return new Check(
                rule,
                clause,
                "cdrs: " + title,
                NOTHING.receiver("cdrs").writes().since22(),
                judgement);
    }

    private static ObjectNode cdr(Scene scene) {
        return scene.wire().cdr().write(Samples.cdr(scene.us(), scene.them(), ID, scene.tick()));
    }

    private static String url(Scene scene) {
        return scene.url(Address.receiver("cdrs"));
    }

    private static Verdict shut(Scene scene, Method method) {
        var heard = scene.send(method, url(scene) + "/" + ID, method == Method.DELETE ? null : cdr(scene));
        return Verdict.when(!heard.isSuccess() && heard.http() < 500, heard.told());
    }
}
