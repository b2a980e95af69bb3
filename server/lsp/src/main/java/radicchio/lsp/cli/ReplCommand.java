package radicchio.lsp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import radicchio.compiler.diag.Source;
import radicchio.ide.Features;
import radicchio.ide.Workspace;
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
    try (Session session = Session.open(flags.options(), state -> {});
        Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      // The terminal has Ctrl+C while something runs; the line reader has it while someone types.
      terminal.handle(
          Terminal.Signal.INT,
          signal -> {
            var _ = session.interrupt();
          });
      var names = new OneSession(session);
      var workspace = new Workspace(names);
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("radicchio")
              .parser(new ReplParser())
              .highlighter(new ReplHighlighter())
              .completer(new ReplCompleter(workspace, Features.of(names).completion()))
              .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ")
              .variable(LineReader.INDENTATION, 2)
              .variable(LineReader.HISTORY_FILE, history())
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .build();
      var out = new PrintStream(terminal.output(), true, terminal.encoding());
      return loop(session, names, reader, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int loop(Session session, OneSession names, LineReader reader, PrintStream out) {
    while (true) {
      String line;
      try {
        line = reader.readLine("> ");
      } catch (UserInterruptException e) {
        continue;
      } catch (EndOfFileException e) {
        return ExitCodes.OK;
      }
      switch (line.strip()) {
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
          Optional<Integer> exit = evaluate(session, line, out);
          names.changed();
          if (exit.isPresent()) {
            return exit.get();
          }
        }
      }
    }
  }

  /** The code to end with, if the program asked to. */
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
    transcript.finish(summary);
    return summary.exit();
  }

  private static Path history() {
    String state = Optional.ofNullable(System.getenv("XDG_STATE_HOME")).orElse("");
    Path folder =
        state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("radicchio").resolve("history");
  }
}
