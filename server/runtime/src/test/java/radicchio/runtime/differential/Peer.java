package radicchio.runtime.differential;

import java.io.IOException;
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
   * is +nan.0; all that is mapped must be lists; it has no exact complex numbers, divides large
   * flonums inexactly, and rounds to 0.0 what is -0.0.
   */
  GUILE(
      List.of("guile-3.0", "guile"),
      List.of("--no-auto-compile", "--r7rs", "-s", Texts.FILE),
      Texts.IMPORTS,
      "",
      "dynamic-wind|\\(map \\+|\\(expt|\\(truncate|\\(floor|\\(round|1e308|" + Texts.COMPLEX),
  /**
   * Writes flonums without a zero before the point, which strings keep; its guard runs clauses
   * inside the winds of the raise; what a returning handler leads to is its own; its list-copy
   * makes a list of anything, it divides large flonums inexactly, and exact 0 times or by a flonum
   * is exact.
   */
  MIT(
      List.of("mit-scheme"),
      List.of("--quiet", "--no-init-file", "--load", Texts.FILE, "--eval", "(exit)"),
      Texts.IMPORTS,
      "",
      "number->string|dynamic-wind|with-exception-handler|list-copy|\\(truncate|\\(floor|\\(/ |\\(\\* 0"),
  /**
   * R6RS has it otherwise: parameterize converts again when it ends, and lists that are mapped or
   * copied must be lists, of one length, and what maps a procedure, also over nothing. It has 0+1i
   * for +i, which strings keep, and other rules for the sign of 0.0. A flonum may be divided by
   * exact 0. All operands of a comparison are looked at.
   */
  CHEZ(
      List.of("chezscheme", "chez", "scheme"),
      List.of("--script", Texts.FILE),
      "",
      "\\(/ ",
      "make-parameter|\\(map (?!\\(lambda)|\\(round|-0\\.0|\\(>= |list-copy|(?=.*number->string).*"
          + Texts.COMPLEX);

  private static final class Texts {
    static final String FILE = "$file";
    static final String COMPLEX = "(\\di\\b|[-+]i\\b|make-rectangular)";
    static final Pattern INEXACT_COMPLEX = Pattern.compile("\\.\\d+(e[-+]?\\d+)?i\\b");
    static final String IMPORTS =
        """
        (import (scheme base) (scheme write) (scheme char) (scheme lazy) (scheme case-lambda)
                (scheme complex) (scheme cxr) (scheme inexact) (scheme read))
        """;
  }

  private final List<String> names;
  private final List<String> arguments;
  private final String header;
  private final Pattern lax;
  private final Pattern differs;

  /**
   * @param lax programs in which it need not raise what is an error
   * @param differs programs with which it need not do what R7RS says
   */
  Peer(List<String> names, List<String> arguments, String header, String lax, String differs) {
    this.names = names;
    this.arguments = arguments;
    this.header = header;
    this.lax = Pattern.compile(lax);
    this.differs = Pattern.compile(differs);
  }

  /**
   * Whether it need not do with a program what we do: what R7RS says; where that is an error, to
   * raise one; and with inexact complex numbers, to round in the same way.
   */
  public boolean mayDiffer(String program, String ours) {
    return differs.matcher(program).find()
        || ours.contains("condition") && lax.matcher(program).find()
        || Texts.INEXACT_COMPLEX.matcher(ours).find();
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

  /**
   * What it printed.
   *
   * @param complete whether it came to an end by itself
   */
  public record Answers(Map<Integer, String> printed, boolean complete) {
    /**
     * Whether there is one: a program that takes a peer too long, and those after it, have none.
     */
    public boolean has(int program) {
      return complete || program < printed.size() - 1;
    }
  }

  /** What it prints for each program of a suite, as far as it gets in the time that it has. */
  public Answers run(Suite suite) throws IOException, InterruptedException {
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
      boolean complete = process.waitFor(20, TimeUnit.SECONDS);
      if (!complete) {
        process.destroyForcibly().waitFor();
      }
      return new Answers(Suite.results(Files.readString(out)), complete);
    } finally {
      Files.delete(file);
      Files.delete(out);
    }
  }
}
