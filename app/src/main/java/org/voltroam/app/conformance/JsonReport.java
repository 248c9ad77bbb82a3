package org.voltroam.app.conformance;

import org.voltroam.app.conformance.Check.Finding;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import tools.jackson.databind.node.ObjectNode;

/** A report for programs: peer, version, at, counts, and a list of findings. */
public final class JsonReport {

    private JsonReport() {}

    public static byte[] of(Report report) {
        return Json.bytes(new Out()
                .put("peer", report.peer())
                .put("version", report.version())
                .put("at", report.at())
                .put("ok", Math.toIntExact(report.kept()))
                .put("failed", report.broken().size())
                .put("skipped", Math.toIntExact(report.skipped()))
                .children("findings", report.findings(), JsonReport::finding)
                .done());
    }

    private static ObjectNode finding(Finding finding) {
        return new Out()
                .put("area", finding.area())
                .put("rule", finding.check().rule())
                .put("clause", finding.check().clause())
                .put("title", finding.check().title())
                .put("verdict", Report.word(finding.verdict()))
                .put("why", finding.verdict().why())
                .done();
    }
}
