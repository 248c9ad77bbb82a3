package org.voltroam.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.voltroam.app.money.Outcome;
import org.voltroam.app.money.Vectors;
import org.voltroam.domain.journey.quote.Quote.Sealed;
import org.voltroam.domain.journey.settlement.period.Audit;
import org.voltroam.domain.journey.settlement.period.StatementFile;
import org.voltroam.protocol.json.Json;
import org.voltroam.role.clearing.StatementReading;
import org.voltroam.role.emsp.Seals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks what parties exchange, without a server. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks what parties exchange, without a server.")
final class VerifyCommand {

    @Spec
    private @Nullable CommandSpec spec;

    @Command(
            name = "vectors",
            mixinStandardHelpOptions = true,
            description = "Computes every case of a folder. Exit code 0: all agree, 1: one differs, 2: no such folder.")
    int vectors(@Parameters(paramLabel = "DIR", description = "A folder of cases, one JSON file each.") Path folder)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            Home.err(spec).println("voltroam: " + folder + " is no folder");
            return 2;
        }
        var out = Home.out(spec);
        int agreeing = 0;
        var files = Vectors.files(folder);
        for (var file : files) {
            agreeing += switch (Vectors.judge(file)) {
                case Outcome.Agrees() -> {
                    out.println("ok         " + file.getFileName());
                    yield 1;
                }
                case Outcome.Differs(var details) -> {
                    out.println("DIFFERS    " + file.getFileName() + ": " + String.join("; ", details));
                    yield 0;
                }
                case Outcome.Unreadable(var reason) -> {
                    out.println("unreadable " + file.getFileName() + ": " + reason);
                    yield 0;
                }
            };
        }
        out.println(agreeing + " of " + files.size() + " cases agree");
        out.flush();
        return agreeing == files.size() ? 0 : 1;
    }

    @Command(
            name = "statement",
            mixinStandardHelpOptions = true,
            description = "Computes every figure of an exported statement again, and its root."
                    + " Exit code 0: all holds, 1: something differs, 2: no such file.")
    int statement(@Parameters(paramLabel = "FILE", description = "As statements export wrote it.") Path file)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            Home.err(spec).println("voltroam: " + file + " is no file");
            return 2;
        }
        final StatementFile read;
        try {
            read = StatementReading.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException unreadable) {
            Home.err(spec).println("voltroam: " + file + ": " + unreadable.getMessage());
            return 1;
        }
        var out = Home.out(spec);
        var differences = Audit.of(read);
        differences.forEach(difference -> out.println("DIFFERS    " + difference));
        out.println(read.statement().name() + ", " + read.lines().size() + " lines, due "
                + read.statement().due() + ": " + (differences.isEmpty() ? "all holds" : "does not hold"));
        out.flush();
        return differences.isEmpty() ? 0 : 1;
    }

    @Command(
            name = "quote",
            mixinStandardHelpOptions = true,
            description =
                    "Checks a signed quote. Exit code 0: signed with that key, 1: not, 2: the file cannot be used.")
    int quote(
            @Parameters(paramLabel = "FILE", description = "text and signature, as ./voltroam quote make writes it.")
                    Path file,
            @Option(
                            names = "--key",
                            required = true,
                            description = "The eMSP's public key, X.509 in Base64, as GET /api/quotes tells it.")
                    String key)
            throws IOException {
        var signed = Files.isRegularFile(file)
                ? Json.tryParse(Files.readAllBytes(file)).orElseGet(Json::object)
                : Json.object();
        var text = signed.path("text").asString("");
        if (text.isEmpty()) {
            Home.err(spec).println("voltroam: " + file + " holds no signed quote");
            return 2;
        }
        var genuine = Seals.isGenuine(new Sealed(text, signed.path("signature").asString(""), ""), key);
        var out = Home.out(spec);
        out.println(genuine ? "genuine" : "NOT signed with that key");
        out.println(text);
        out.flush();
        return genuine ? 0 : 1;
    }

    @Command(
            name = "ocmf",
            mixinStandardHelpOptions = true,
            description =
                    "Checks signed meter values. Exit code 0: each record is genuine, 1: one is not, 2: no such file.")
    int ocmf(
            @Parameters(
                            paramLabel = "FILE",
                            description = "One OCMF record, or a file of the transparency software (XML).")
                    Path file,
            @Option(names = "--key", description = "The meter's public key, hex or Base64; else the one in the file.")
                    @Nullable
                    String key)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            Home.err(spec).println("voltroam: " + file + " is no file");
            return 2;
        }
        var out = Home.out(spec);
        var genuine = true;
        var records = SignedRecords.of(Files.readString(file), key);
        for (var told : records) {
            out.println(told.line());
            genuine &= told.isGenuine();
        }
        out.flush();
        return genuine && !records.isEmpty() ? 0 : 1;
    }
}
