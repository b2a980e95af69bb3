package radicchio.lsp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import radicchio.lsp.SourceFiles;
import radicchio.runtime.Engine;
import radicchio.runtime.FileAccess;
import radicchio.runtime.Limits;
import radicchio.runtime.Outside;
import radicchio.runtime.SessionOptions;
import radicchio.runtime.StandardInput;

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

  @Option(
      names = "--allow-files",
      paramLabel = "DIR",
      description = "A folder whose files the program may use, besides the current one.")
  private List<Path> folders = new ArrayList<>();

  @Option(names = "--no-files", description = "The program may use no files.")
  private boolean noFiles;

  /**
   * Every character that the program prints arrives, however slow the reader is.
   *
   * @param commandLine the program's name, then its arguments
   */
  SessionOptions options(StandardInput input, List<String> commandLine) {
    Limits limits =
        Limits.DEFAULT.withMemory(Math.clamp(memory, 16, 2000)).withFlood(Limits.Flood.WAIT);
    return SessionOptions.DEFAULT
        .withEngine(engine)
        .withLimits(limits)
        .withIncludes(new SourceFiles(List.of(Path.of("").toAbsolutePath())))
        .withOutside(new Outside(files(), input, commandLine, System.getenv()));
  }

  private FileAccess files() {
    Path current = Path.of("").toAbsolutePath();
    if (noFiles) {
      return FileAccess.below(current, List.of(), "files are off (--no-files)");
    }
    var allowed = new ArrayList<Path>();
    allowed.add(current);
    allowed.addAll(folders);
    return FileAccess.below(
        current,
        allowed,
        "only files in the current folder may be used (--allow-files DIR allows more)");
  }
}
