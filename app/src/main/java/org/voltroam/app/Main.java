package org.voltroam.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterExceptionHandler;

/** {@code ./voltroam ...}: exit code 0 when done, 1 when refused or failed, 2 when the words make no sense. */
@Command(
        name = "voltroam",
        mixinStandardHelpOptions = true,
        description = "Open roaming for EV charging: hub, CPO and eMSP in one program.",
        subcommands = {
            UpCommand.class,
            ChargeCommand.class,
            StationCommand.class,
            StationsCommand.class,
            UptimeCommand.class,
            SettingsCommand.class,
            LimitsCommand.class,
            ImportCommand.class,
            InvitationsCommand.class,
            ConnectionsCommand.class,
            CdrsCommand.class,
            StatementsCommand.class,
            LedgerCommand.class,
            DisputesCommand.class,
            InvoicesCommand.class,
            QuoteCommand.class,
            MarkupCommand.class,
            PriceCommand.class,
            LintCommand.class,
            VerifyCommand.class,
            ConformanceCommand.class,
            PartnerCommand.class,
            BenchCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Also: ./voltroam test   all tests"})
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Home.out(null), Home.err(null)));
    }

    /** What a command prints and complains, and its exit code; the process goes on. */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        var commands = new CommandLine(new Main());
        commands.setOut(out);
        commands.setErr(err);
        commands.addSubcommand("help", new CommandLine.HelpCommand());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> told(command, failure));
        commands.setParameterExceptionHandler(usage());
        return arguments.length == 0 ? help(commands) : commands.execute(arguments);
    }

    private static int help(CommandLine commands) {
        commands.usage(commands.getOut());
        return 0;
    }

    /** What a person can do something about is one line; everything else is a bug and shows its trace. */
    private static int told(CommandLine command, Exception failure) {
        if (failure instanceof Trouble) {
            command.getErr().println("voltroam: " + failure.getMessage());
        } else {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    private static IParameterExceptionHandler usage() {
        return (wrong, arguments) -> {
            wrong.getCommandLine().getErr().println("voltroam: " + wrong.getMessage());
            wrong.getCommandLine().usage(wrong.getCommandLine().getErr());
            return 2;
        };
    }
}
