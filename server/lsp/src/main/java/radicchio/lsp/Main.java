package radicchio.lsp;

import java.nio.file.Path;
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
    System.exit(
        direct(List.of(arguments)).map(Main::call).orElseGet(() -> commands().execute(arguments)));
  }

  /**
   * What people and editors wait for most, without options: it starts without looking at the
   * description of all commands first, which takes longer than a small program.
   */
  private static Optional<Callable<Integer>> direct(List<String> arguments) {
    int count = arguments.size();
    if (arguments.equals(List.of("lsp"))) {
      return Optional.of(new LspCommand());
    }
    if (count < 2 || count == 2 && arguments.get(1).startsWith("-")) {
      return Optional.empty();
    }
    String command = arguments.getFirst();
    String first = arguments.get(1);
    if (command.equals("run") && !first.startsWith("-")) {
      return Optional.of(RunCommand.of(Path.of(first), arguments.subList(2, count)));
    }
    if (command.equals("eval") && count == 2) {
      return Optional.of(EvalCommand.ofFile(Path.of(first)));
    }
    if (command.equals("eval") && count == 3 && first.equals("-e")) {
      return Optional.of(EvalCommand.ofExpression(arguments.get(2)));
    }
    return Optional.empty();
  }

  private static int call(Callable<Integer> command) {
    try {
      return command.call();
    } catch (Exception e) {
      e.printStackTrace();
      return ExitCodes.FAULT;
    }
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
