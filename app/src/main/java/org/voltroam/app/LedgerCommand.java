package org.voltroam.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The books of a running program, looked through from their beginning. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Looks through the books of a running program: whether the chain holds, what was corrected and why."
                + " Exit code 0: all holds, 1: something was changed.")
final class LedgerCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "The running program.")
    private String url = "";

    @Override
    public Integer call() {
        try (var api = new ApiClient(url)) {
            return show(api.get("/api/ledger"), Home.out(spec));
        }
    }

    /** @return the exit code */
    static int show(JsonNode books, PrintWriter out) {
        var holds = true;
        for (var book : books) {
            holds &= isWhole(book);
            out.printf(
                    "%-8s %7d entries, %s, %d corrected, last hash %s%n",
                    book.path("party").asString(""),
                    book.path("entries").asInt(),
                    isWhole(book) ? "all holds" : "DOES NOT HOLD",
                    book.path("corrected").asInt(),
                    book.path("last_hash").asString(""));
            trouble(book, out);
            book.path("corrections").forEach(each -> correction(each, out));
        }
        out.flush();
        return holds ? 0 : 1;
    }

    private static boolean isWhole(JsonNode book) {
        return book.path("verified").asBoolean(false);
    }

    private static void trouble(JsonNode book, PrintWriter out) {
        var broken = book.path("broken");
        if (broken.isObject()) {
            out.println("  BROKEN   entry " + broken.path("position") + ", "
                    + broken.path("key").asString("") + ", "
                    + broken.path("reason").asString(""));
        }
        if (book.has("unreadable")) {
            out.println("  BROKEN   " + book.path("unreadable").asString(""));
        }
    }

    private static void correction(JsonNode each, PrintWriter out) {
        out.printf(
                "  %-18s %s corrects %s%s%n",
                each.path("reason").asString(""),
                each.path("key").asString(""),
                each.path("corrects").asString(""),
                each.path("known").asBoolean(true) ? "" : ", which was never booked here");
    }
}
