package radicchio.lsp.cli;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import radicchio.compiler.diag.Source;
import radicchio.runtime.EvaluationRequest;
import radicchio.runtime.Origin;
import radicchio.runtime.Session;
import radicchio.runtime.Summary;

/** Evaluates a text form by form and shows each value beside its form. */
@Command(
    name = "eval",
    description = "Evaluates a file or an expression form by form, each form's value beside it.",
    mixinStandardHelpOptions = true)
public final class EvalCommand implements Callable<Integer> {
  @Mixin private SessionFlags flags = new SessionFlags();

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file.")
  private Optional<Path> file = Optional.empty();

  @Option(names = "-e", paramLabel = "EXPR", description = "Forms to evaluate instead of a file's.")
  private Optional<String> expression = Optional.empty();

  @Spec private @Nullable CommandSpec spec;

  /** One with all options as they are by default. */
  public static EvalCommand ofFile(Path file) {
    var command = new EvalCommand();
    command.file = Optional.of(file);
    return command;
  }

  /** The same for an expression. */
  public static EvalCommand ofExpression(String expression) {
    var command = new EvalCommand();
    command.expression = Optional.of(expression);
    return command;
  }

  @Override
  public Integer call() {
    if (file.isPresent() == expression.isPresent()) {
      throw new ParameterException(
          requireNonNull(spec).commandLine(), "name a file, or give an expression with -e");
    }
    Optional<Source> source =
        expression.map(e -> new Source("-e", e)).or(() -> file.flatMap(ProgramFile::read));
    if (source.isEmpty()) {
      return ExitCodes.NO_INPUT;
    }
    String program = file.map(Path::toString).orElse("-e");
    var options = flags.options(new StreamInput(System.in), List.of(program));
    try (Session session = Session.open(options, state -> {})) {
      var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      var transcript = new Transcript(source.get(), file.isPresent(), out, Style.ofOutput());
      var request = EvaluationRequest.of("eval", source.get(), Origin.REPL);
      Summary summary = session.evaluate(request, transcript::accept).result().join();
      return SessionStart.failed(session) ? ExitCodes.FAULT : transcript.finish(summary);
    }
  }
}
