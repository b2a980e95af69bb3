package radicchio.lsp.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import radicchio.ide.Features;
import radicchio.ide.Workspace;
import radicchio.runtime.Session;

/** Input that a person types, with history, completion and colours. */
final class TerminalInput implements ReplSource, AutoCloseable {
  private final Terminal terminal;
  private final LineReader reader;

  /** Without history, completion or the grammar of Scheme: programs read what they like. */
  private final LineReader programLines;

  TerminalInput(Session session, OneSession names) throws IOException {
    terminal = TerminalBuilder.builder().system(true).dumb(true).build();
    // The terminal has Ctrl+C while something runs; the line reader has it while someone types.
    terminal.handle(
        Terminal.Signal.INT,
        signal -> {
          var _ = session.interrupt();
        });
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("radicchio")
            .parser(new ReplParser())
            .highlighter(new ReplHighlighter())
            .completer(new ReplCompleter(new Workspace(names), Features.of(names).completion()))
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P  ")
            .variable(LineReader.INDENTATION, 2)
            .variable(LineReader.HISTORY_FILE, history())
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    programLines =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("radicchio")
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
  }

  PrintStream output() {
    return new PrintStream(terminal.output(), true, terminal.encoding());
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine("> "));
      } catch (UserInterruptException e) {
        // What was typed so far is dropped.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  /** A line for a program, on the thread that evaluates. */
  Optional<String> line() throws InterruptedException {
    try {
      return Optional.of(programLines.readLine(""));
    } catch (UserInterruptException e) {
      throw new InterruptedException("interrupted while waiting for input");
    } catch (EndOfFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
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
