package org.voltroam.app;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** First tokens for partners, at a running program. */
@Command(
        name = "invitations",
        mixinStandardHelpOptions = true,
        description = "Lets partners register at a party of a running program.")
final class InvitationsCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Makes a first token, good once, and prints what the partner needs.")
    int create(
            @Option(names = "--at", required = true, description = "Our party, for example NL*KRX.") String at,
            @Option(names = "--name", description = "Our name for the connection. Default: the party.") @Nullable
                    String name,
            @Option(names = "--party", description = "The only party that may use it, DE*ABC.") @Nullable String party,
            @Option(names = "--role", description = "The only role: CPO, EMSP, HUB, ...") @Nullable String role,
            @Option(names = "--ocpi", description = "The only version of OCPI.") @Nullable String version,
            @Option(names = "--hours", defaultValue = "72", description = "How long it is good. Default: 72") int hours,
            @Option(names = "--approval", description = "Somebody has to approve the registration.") boolean approval,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var called = name == null ? party : name;
        if (called == null) {
            throw new Trouble("name the partner with --party or --name");
        }
        var wish = new Out()
                .put("at", at)
                .put("name", called)
                .put("party", party)
                .put("role", role == null ? null : role.toUpperCase(Locale.ROOT))
                .put("version", version)
                .put("hours", hours)
                .put("approval", approval)
                .done();
        try (var api = new ApiClient(url)) {
            var made = api.post("/api/invitations", Json.bytes(wish));
            var out = Home.out(spec);
            out.println("Give the partner these three; the token is not shown again:");
            out.println("  versions  " + made.path("versions_url_here").asString(""));
            out.println("  token     " + made.path("token").asString(""));
            out.println("  until     " + made.path("expires").asString(""));
            out.flush();
        }
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Invitations nobody has used yet.")
    int list(
            @Option(names = "--at", description = "Of one of our parties.") @Nullable String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            ConnectionText.list(api.get(ConnectionText.path("invitations", at)).path("invitations"), Home.out(spec));
        }
        return 0;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Takes an invitation back.")
    int revoke(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return ConnectionText.act(url, at, name, "revoke", Home.out(spec));
    }
}
