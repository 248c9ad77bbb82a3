package org.voltroam.protocol.ocpp.v16.message;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpp.shape.Action;
import org.voltroam.protocol.ocpp.shape.Length;

/** Reads keys of the configuration; without a key, all of them. OCPP 1.6, 5.8. */
public final class GetConfiguration {

    public static final Action<Request, Response> ACTION =
            Action.ofOperator("GetConfiguration", Request.class, Response.class);

    private GetConfiguration() {}

    /** One key and its value. */
    public record KeyValue(
            @Length(50) String key,
            boolean readonly,
            @Length(500) @Nullable String value) {}

    public record Request(@Length(50) List<String> key) {}

    public record Response(
            List<KeyValue> configurationKey, @Length(50) List<String> unknownKey) {}
}
