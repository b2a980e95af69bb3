package radicchio.lsp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import radicchio.lsp.cli.EvalCommand;
import radicchio.lsp.cli.ExitCodes;
import radicchio.lsp.cli.InspectCommand;
import radicchio.lsp.cli.ReplCommand;
import radicchio.lsp.cli.RunCommand;
import radicchio.lsp.cli.Version;

/** The command line. */
@Command(
    name = "radicchio",
    description = "Live Scheme: every form compiled to WebAssembly.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      LspCommand.class,
      RunCommand.class,
      EvalCommand.class,
      ReplCommand.class,
      InspectCommand.class,
      WarmUpCommand.class
    })
public final class Main implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private Main(CommandSpec unset) {
    this.spec = unset;
  }

  public static void main(String[] arguments) {
    // Editors wait for the server: it starts without looking at its own description first.
    boolean server = List.of("lsp").equals(Arrays.asList(arguments));
    System.exit(server ? new LspCommand().call() : commands().execute(arguments));
  }

  private static CommandLine commands() {
    var commands =
        new CommandLine(new Main(CommandSpec.create()))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExitCodeExceptionMapper(
                e -> e instanceof ParameterException ? ExitCodes.USAGE : ExitCodes.FAULT);
    // What follows the program is the program's.
    Optional.ofNullable(commands.getSubcommands().get("run"))
        .ifPresent(run -> run.setStopAtPositional(true));
    return commands;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return ExitCodes.USAGE;
  }
}
