package radicchio.lsp.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import radicchio.compiler.diag.Source;
import radicchio.runtime.Session;
import radicchio.runtime.Stage;
import radicchio.runtime.StandardInput;

/** Shows what a stage of the compiler makes of a file. */
@Command(
    name = "inspect",
    description = "Shows what a stage of the compiler makes of a file; runs nothing.",
    mixinStandardHelpOptions = true)
public final class InspectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("");

  @Option(
      names = "--stage",
      paramLabel = "S",
      required = true,
      description = "read, expand, core, optimized, closed, types, wat or wasm.")
  private Stage stage = Stage.READ;

  @Override
  public Integer call() {
    Optional<Source> source = ProgramFile.read(file);
    if (source.isEmpty()) {
      return ExitCodes.NO_INPUT;
    }
    try (Session session =
        Session.open(
            new SessionFlags().options(StandardInput.EMPTY, List.of(file.toString())),
            state -> {})) {
      String text = session.inspect(source.get(), stage).text();
      var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
      out.print(text.endsWith("\n") ? text : text + "\n");
      out.flush();
      return ExitCodes.OK;
    }
  }
}
