package radicchio.lsp.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import radicchio.compiler.diag.Source;
import radicchio.runtime.EvaluationRequest;
import radicchio.runtime.Event;
import radicchio.runtime.Origin;
import radicchio.runtime.Outcome;
import radicchio.runtime.Session;
import radicchio.runtime.Summary;

/** Runs a program as any other program: its output is the output. */
@Command(name = "run", description = "Runs a program.", mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  @Mixin private SessionFlags flags = new SessionFlags();

  @Parameters(paramLabel = "FILE", index = "0", description = "The program.")
  private Path file = Path.of("");

  @Parameters(
      paramLabel = "ARGUMENT",
      index = "1..*",
      description = "What the program finds in (command-line) behind its name.")
  private List<String> arguments = new ArrayList<>();

  private int code = ExitCodes.OK;

  /** One with all options as they are by default. */
  public static RunCommand of(Path file, List<String> arguments) {
    var command = new RunCommand();
    command.file = file;
    command.arguments = arguments;
    return command;
  }

  @Override
  public Integer call() {
    Optional<Source> source = ProgramFile.read(file);
    if (source.isEmpty()) {
      return ExitCodes.NO_INPUT;
    }
    var commandLine = new ArrayList<String>();
    commandLine.add(file.toString());
    commandLine.addAll(arguments);
    var options = flags.options(new StreamInput(System.in), commandLine);
    try (Session session = Session.open(options, state -> {})) {
      var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      var request = EvaluationRequest.of("run", source.get(), Origin.PROGRAM);
      Summary summary = session.evaluate(request, e -> handle(e, out)).result().join();
      out.flush();
      if (SessionStart.failed(session)) {
        return ExitCodes.FAULT;
      }
      return summary.outcome() == Outcome.INTERRUPTED
          ? ExitCodes.INTERRUPTED
          : summary.exit().orElse(code);
    }
  }

  private void handle(Event event, PrintStream out) {
    switch (event) {
      case Event.Output o when o.stream() == Event.Stream.STDOUT -> {
        out.print(o.text());
        out.flush();
      }
      case Event.Output o -> {
        System.err.print(o.text());
        System.err.flush();
      }
      case Event.Failed f -> {
        out.flush();
        System.err.println(Errors.describe(f, new Style(false)));
        code = ExitCodes.of(f);
      }
      case Event.Queued e -> {}
      case Event.Started e -> {}
      case Event.Value e -> {}
      case Event.Interrupted e -> {}
      case Event.Skipped e -> {}
    }
  }
}
