package radicchio.lsp.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An implementation of Scheme that runs the programs. */
enum Contender {
  RADICCHIO("Radicchio") {
    @Override
    Optional<Path> command(Place place) {
      return Optional.of(place.java());
    }

    /** As {@code ./radicchio run} does it. */
    @Override
    List<String> arguments(Place place, Path program) {
      var line = new ArrayList<String>();
      line.add("@" + place.dist().resolve("jvm.options"));
      line.add("@" + place.dist().resolve("run.options"));
      if (Files.exists(place.aot()) && place.aot().toFile().length() > 0) {
        line.add("-XX:AOTCache=" + place.aot());
        line.add("-Xlog:aot*=off:stderr");
      }
      line.addAll(
          List.of(
              "-jar",
              place.dist().resolve("lib/radicchio.jar").toString(),
              "run",
              program.toString()));
      return line;
    }
  },

  /** Compiles the program when it is run; the libraries of R7RS it finds among ours, compiled. */
  CHEZ("Chez") {
    @Override
    Optional<Path> command(Place place) {
      return onPath("chezscheme", "chez", "scheme");
    }

    @Override
    List<String> preparation(Place place, Path program) {
      return arguments(place, place.peers().resolve("chez/all.scm"));
    }

    @Override
    List<String> arguments(Place place, Path program) {
      String libraries = place.peers().resolve("chez") + "::" + place.cache().resolve("chez");
      return List.of(
          "--optimize-level",
          "2",
          "--compile-imported-libraries",
          "--libdirs",
          libraries,
          "--program",
          program.toString());
    }
  },

  /** Has compiled the program before the first run. */
  GUILE("Guile") {
    @Override
    Optional<Path> command(Place place) {
      return onPath("guile-3.0", "guile");
    }

    @Override
    Map<String, String> environment(Place place) {
      return Map.of("XDG_CACHE_HOME", place.cache().toString(), "GUILE_AUTO_COMPILE", "0");
    }

    @Override
    List<String> preparation(Place place, Path program) {
      String quoted = '"' + program.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      return List.of(
          "--r7rs", "-c", "(use-modules (system base compile)) (compile-file " + quoted + ")");
    }

    @Override
    List<String> arguments(Place place, Path program) {
      return List.of("--r7rs", "-s", program.toString());
    }
  };

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Where it is installed. */
  abstract Optional<Path> command(Place place);

  abstract List<String> arguments(Place place, Path program);

  /** What is done once with a program before it is timed; nothing for most. */
  List<String> preparation(Place place, Path program) {
    return List.of();
  }

  Map<String, String> environment(Place place) {
    return Map.of();
  }

  private static Optional<Path> onPath(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Pattern.compile(":")
                    .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
