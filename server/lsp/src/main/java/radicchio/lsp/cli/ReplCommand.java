package radicchio.lsp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import radicchio.compiler.diag.Source;
import radicchio.runtime.EvaluationRequest;
import radicchio.runtime.Origin;
import radicchio.runtime.Session;
import radicchio.runtime.Summary;

/** A session in the terminal. */
@Command(
    name = "repl",
    description = "A session in the terminal: type a form, see its value.",
    mixinStandardHelpOptions = true)
public final class ReplCommand implements Callable<Integer> {
  private static final String HELP =
      """
      Type a form; it is evaluated once it is complete. Tab completes, up and down are the history,
      Ctrl+R searches it, Ctrl+C interrupts what runs, Ctrl+D ends the session.
        ,reset   forgets all definitions
        ,quit    ends the session
      """;

  @Mixin private SessionFlags flags = new SessionFlags();

  private final AtomicInteger inputs = new AtomicInteger();

  @Override
  public Integer call() {
    var typed = new LineInput();
    var options = flags.options(typed, List.of("radicchio"));
    try (Session session = Session.open(options, state -> {})) {
      var names = new OneSession(session);
      if (Style.isTerminal()) {
        try (var terminal = new TerminalInput(session, names)) {
          typed.from(terminal::line);
          return loop(session, names, terminal, terminal.output());
        }
      }
      var piped = new PipedInput(System.in);
      typed.from(piped::line);
      return loop(session, names, piped, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int loop(Session session, OneSession names, ReplSource input, PrintStream out)
      throws IOException {
    while (true) {
      Optional<String> line = input.next();
      if (line.isEmpty()) {
        return ExitCodes.OK;
      }
      switch (line.get().strip()) {
        case "" -> {}
        case ",help" -> out.print(HELP);
        case ",quit" -> {
          return ExitCodes.OK;
        }
        case ",reset" -> {
          session.reset().join();
          names.changed();
          out.println("a new session");
        }
        default -> {
          Optional<Integer> exit = evaluate(session, line.get(), out);
          names.changed();
          if (exit.isPresent()) {
            return exit.get();
          }
        }
      }
    }
  }

  /** The code to end with, if the program asked to or cannot be evaluated at all. */
  private Optional<Integer> evaluate(Session session, String text, PrintStream out) {
    int number = inputs.incrementAndGet();
    var source = new Source("repl:" + number, text);
    var transcript = new Transcript(source, false, out, Style.ofOutput());
    Summary summary =
        session
            .evaluate(
                EvaluationRequest.of("repl:" + number, source, Origin.REPL), transcript::accept)
            .result()
            .join();
    if (SessionStart.failed(session)) {
      return Optional.of(ExitCodes.FAULT);
    }
    transcript.finish(summary);
    return summary.exit();
  }
}
