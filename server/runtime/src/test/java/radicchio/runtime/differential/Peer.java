package radicchio.runtime.differential;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another implementation, where it is installed. */
public enum Peer {
  /**
   * Its guard and its continuations cross winds more often than need be; zero to a negative power
   * is +nan.0.
   */
  GUILE(
      List.of("guile-3.0", "guile"),
      List.of("--no-auto-compile", "--r7rs", "-s", Texts.FILE),
      Texts.IMPORTS,
      "dynamic-wind|\\(expt"),
  /**
   * Writes flonums without a zero before the point, which strings keep; its guard runs clauses
   * inside the winds of the raise; what a returning handler leads to is its own.
   */
  MIT(
      List.of("mit-scheme"),
      List.of("--quiet", "--no-init-file", "--load", Texts.FILE, "--eval", "(exit)"),
      Texts.IMPORTS,
      "number->string|dynamic-wind|with-exception-handler"),
  /**
   * R6RS has it otherwise: parameterize converts again when it ends, and lists that are mapped must
   * be of one length.
   */
  CHEZ(
      List.of("chezscheme", "chez", "scheme"),
      List.of("--script", Texts.FILE),
      "",
      "make-parameter|\\(map \\+");

  private static final class Texts {
    static final String FILE = "$file";
    static final String IMPORTS =
        """
        (import (scheme base) (scheme write) (scheme char) (scheme lazy) (scheme case-lambda)
                (scheme cxr) (scheme inexact) (scheme read))
        """;
  }

  private final List<String> names;
  private final List<String> arguments;
  private final String header;
  private final Pattern differs;

  Peer(List<String> names, List<String> arguments, String header, String differs) {
    this.names = names;
    this.arguments = arguments;
    this.header = header;
    this.differs = Pattern.compile(differs);
  }

  /** Whether it need not do with a program what R7RS says. */
  public boolean differsBy(String program) {
    return differs.matcher(program).find();
  }

  /** Its command, found on the path. */
  private Stream<Path> command() {
    return names.stream()
        .flatMap(
            name ->
                Pattern.compile(":")
                    .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .limit(1);
  }

  public boolean installed() {
    return command().findFirst().isPresent();
  }

  /** What it prints for each program of a suite, as far as it got in a minute. */
  public Map<Integer, String> run(Suite suite) throws IOException, InterruptedException {
    var text = new StringBuilder(header).append(Suite.preamble(this == CHEZ));
    for (int i = 0; i < suite.programs().size(); i++) {
      text.append(Suite.form(i, suite.programs().get(i)));
    }
    Path file = Files.createTempFile("radicchio-suite", ".scm");
    Path out = Files.createTempFile("radicchio-suite", ".out");
    try {
      Files.writeString(file, text);
      List<String> line = new ArrayList<>(List.of(command().findFirst().orElseThrow().toString()));
      arguments.forEach(a -> line.add(a.equals(Texts.FILE) ? file.toString() : a));
      var builder =
          new ProcessBuilder(line)
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(out.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      Process process = builder.start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      return Suite.results(new String(Files.readAllBytes(out), StandardCharsets.UTF_8));
    } finally {
      Files.delete(file);
      Files.delete(out);
    }
  }
}
