package org.voltroam.app;

import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Partners of the parties of a running program. Exit code 0 when done, 1 when refused. */
@Command(
        name = "connections",
        mixinStandardHelpOptions = true,
        description = "Shows and changes whom the parties of a running program are connected to.")
final class ConnectionsCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Every connection and its state.")
    int list(
            @Option(names = "--at", description = "Of one of our parties.") @Nullable String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            ConnectionText.list(api.get(ConnectionText.path("connections", at)).path("connections"), Home.out(spec));
        }
        return 0;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "All that is known of one; no secrets.")
    int show(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var path = "/api/connections/" + ConnectionText.encoded(at) + "/" + ConnectionText.encoded(name);
            ConnectionText.show(api.get(path), Home.out(spec));
        }
        return 0;
    }

    @Command(
            name = "register",
            mixinStandardHelpOptions = true,
            description = "Registers our party at a partner with the first token it gave us.")
    int register(
            @Parameters(paramLabel = "NAME", description = "Ours for the partner, DE*ABC.") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--versions", required = true, description = "The partner's versions URL.") String versions,
            @Option(
                            names = "--token",
                            required = true,
                            interactive = true,
                            arity = "0..1",
                            description = "Its first token; without a value it is asked for.")
                    String token,
            @Option(names = "--ocpi", description = "The version to speak.") @Nullable String version,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var wish = new Out()
                .put("at", at)
                .put("name", name)
                .put("versions_url", versions)
                .put("token", token)
                .put("version", version)
                .done();
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post("/api/connections", Json.bytes(wish)), Home.out(spec));
        }
        return 0;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = "Exchanges the tokens of both directions; no request fails meanwhile.")
    int rotate(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return ConnectionText.act(url, at, name, "rotate", Home.out(spec));
    }

    @Command(
            name = "suspend",
            mixinStandardHelpOptions = true,
            description = "Holds a partner up: nothing crosses until it is resumed.")
    int suspend(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return ConnectionText.act(url, at, name, "suspend", Home.out(spec));
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Lets a suspended partner go on.")
    int resume(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return ConnectionText.act(url, at, name, "resume", Home.out(spec));
    }

    @Command(
            name = "approve",
            mixinStandardHelpOptions = true,
            description = "Lets in who has registered, or lets a partner move to where it wants.")
    int approve(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return ConnectionText.act(url, at, name, "approve", Home.out(spec));
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Ends a connection, here and at the partner.")
    int remove(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        return ConnectionText.act(url, at, name, "remove", Home.out(spec));
    }

    @Command(
            name = "quirk",
            mixinStandardHelpOptions = true,
            description = {
                "Says how a partner deviates, or forgets it.",
                "PLAIN_TOKEN, BASE64_TOKEN, NO_PATCH, NO_PAGE_LINKS or SLASH_AT_END."
            })
    int quirk(
            @Parameters(paramLabel = "NAME") String name,
            @Parameters(paramLabel = "QUIRK") String quirk,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--because", description = "Why, in a sentence.") @Nullable String because,
            @Option(names = "--not", description = "The partner has it not, whatever it looks like.") boolean not,
            @Option(names = "--forget", description = "It may be learned again.") boolean forget,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        if (because == null && !forget) {
            throw new Trouble("say why with --because, or --forget it");
        }
        var wish = new Out()
                .put("holds", !not)
                .put("because", because)
                .put("forget", forget)
                .done();
        var path = String.join(
                "/", "/api/connections", ConnectionText.encoded(at), ConnectionText.encoded(name), "quirks", quirk);
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post(path, Json.bytes(wish)), Home.out(spec));
        }
        return 0;
    }

    @Command(
            name = "certificate",
            mixinStandardHelpOptions = true,
            description =
                    "Binds a TLS client certificate to a partner: calls with its token and without it are refused.")
    int certificate(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--at", required = true, description = "Our party.") String at,
            @Option(names = "--sha256", description = "The certificate's fingerprint; without it any caller is let in.")
                    @Nullable
                    String sha256,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var path = String.join(
                "/", "/api/connections", ConnectionText.encoded(at), ConnectionText.encoded(name), "certificate");
        try (var api = new ApiClient(url)) {
            var wish = new Out().put("sha256", sha256).done();
            ConnectionText.show(api.post(path, Json.bytes(wish)), Home.out(spec));
        }
        return 0;
    }
}
