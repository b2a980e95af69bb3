package radicchio.lsp.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import radicchio.lsp.SourceFiles;
import radicchio.runtime.Engine;
import radicchio.runtime.Limits;
import radicchio.runtime.SessionOptions;

/** Options of every command that evaluates. */
final class SessionFlags {
  @Option(
      names = "--engine",
      paramLabel = "E",
      description = "What runs the code: auto, compiled or interpreted. Default: auto.")
  private Engine engine = Engine.AUTO;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      description = "Most memory for the program, 16 to 2000 MiB. Default: ${DEFAULT-VALUE}.")
  private int memory = 512;

  /** Every character that the program prints arrives, however slow the reader is. */
  SessionOptions options() {
    Limits limits =
        Limits.DEFAULT.withMemory(Math.clamp(memory, 16, 2000)).withFlood(Limits.Flood.WAIT);
    return SessionOptions.DEFAULT
        .withEngine(engine)
        .withLimits(limits)
        .withIncludes(new SourceFiles(List.of(Path.of("").toAbsolutePath())));
  }
}
