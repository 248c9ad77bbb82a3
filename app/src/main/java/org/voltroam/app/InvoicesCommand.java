package org.voltroam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.json.Json;
import org.voltroam.protocol.json.Out;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invoices between parties in a running program. */
@Command(
        name = "invoices",
        mixinStandardHelpOptions = true,
        description = "Tells partners which CDRs invoices are about, and compares theirs with what was accepted.")
final class InvoicesCommand {

    private static final String LOCAL = "http://localhost:8080";

    @Spec
    private @Nullable CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "What was told, and what came of it.")
    int list(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.get("/api/invoices"), Home.out(spec));
        }
        return 0;
    }

    @Command(
            name = "ageing",
            mixinStandardHelpOptions = true,
            description = "What is open in the eMSPs' books, by age.")
    int ageing(@Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        try (var api = new ApiClient(url)) {
            var out = Home.out(spec);
            for (var row : api.get("/api/ageing").path("rows")) {
                out.printf(
                        "%-8s %-13s %-8s %-9s %6d %14s%n",
                        row.path("party").asString(""),
                        row.path("sort").asString(""),
                        row.path("partner").asString(""),
                        row.path("age").asString(""),
                        row.path("items").asInt(),
                        row.has("sum")
                                ? row.path("sum") + " " + row.path("currency").asString("")
                                : "-");
            }
            out.flush();
        }
        return 0;
    }

    @Command(
            name = "tell",
            mixinStandardHelpOptions = true,
            description = "Tells partners, from an exported statement.")
    int tell(
            @Parameters(paramLabel = "PARTY", description = "Whose statement it is.") String party,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url)
            throws IOException {
        try (var api = new ApiClient(url)) {
            ConnectionText.show(
                    api.post("/api/invoices/" + ConnectionText.encoded(party), Files.readAllBytes(file)),
                    Home.out(spec));
        }
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Compares one with what was accepted.")
    int check(
            @Parameters(paramLabel = "PARTY", description = "In whose books.") String party,
            @Parameters(paramLabel = "WRITER") String writer,
            @Parameters(paramLabel = "INVOICE") String invoice,
            @Option(names = "--period", description = "A month whose CDRs are all to be on invoices: 2026-03") @Nullable
                    String period,
            @Option(names = "--amount", description = "What it says, taxes included.") @Nullable String amount,
            @Option(names = "--currency", defaultValue = "EUR") String currency,
            @Option(names = "--url", defaultValue = LOCAL, description = "The running program.") String url) {
        var wish = new Out().put("period", period).put("amount", amount).put("currency", currency);
        var path = "/api/invoices/" + ConnectionText.encoded(party) + "/" + ConnectionText.encoded(writer) + "/"
                + ConnectionText.encoded(invoice);
        try (var api = new ApiClient(url)) {
            ConnectionText.show(api.post(path, Json.bytes(wish.done())), Home.out(spec));
        }
        return 0;
    }
}
