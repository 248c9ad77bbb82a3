package org.voltroam.web.api;

import java.util.List;
import org.voltroam.protocol.http.Response;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import org.voltroam.protocol.json.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's answers. Every error is a list of what is wrong and where: {@code {"errors": [{pointer, code, text}]}}. */
final class Answers {

    private Answers() {}

    static Response of(int status, JsonNode body) {
        return Response.json(status, Json.bytes(body)).header("Cache-Control", "no-store");
    }

    static Response errors(int status, List<Violation> violations) {
        return of(
                status,
                new Out().children("errors", violations, Answers::violation).done());
    }

    /** An error that is about no field of a body. */
    static Response error(int status, String code, String text) {
        var error = new Out().put("pointer", "").put("code", code).put("text", text);
        return of(
                status,
                new Out().put("errors", Out.list(List.of(error), Out::done)).done());
    }

    static Response notFound(String what) {
        return error(404, "NOT_FOUND", what);
    }

    static ObjectNode violation(Violation violation) {
        return new Out()
                .put("pointer", violation.pointer())
                .put("code", violation.code().name())
                .put("text", violation.text())
                .done();
    }
}
