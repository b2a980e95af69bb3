package radicchio.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import radicchio.compiler.layout.Tags;

/** Gives each request of a program to the one who answers it. */
final class Answers implements HostRequests {
  private final SchemeInstance instance;
  private final EvalRequests evals;
  private final FileRequests files;
  private final Outside outside;
  private final Runnable room;

  /**
   * @param room takes out modules that are garbage, if there are many
   */
  Answers(
      SchemeInstance instance,
      EvalRequests evals,
      FileRequests files,
      Outside outside,
      Runnable room) {
    this.instance = instance;
    this.evals = evals;
    this.files = files;
    this.outside = outside;
    this.room = room;
  }

  @Override
  public Answer answer(Request request) {
    List<Long> a = request.arguments();
    return switch (request.operation()) {
      case "eval" -> {
        String text = text(a.get(1));
        long environment = Words.fixnum(a.get(0));
        int objects = (int) Words.fixnum(a.get(2));
        room.run();
        yield evals.eval(environment, text, objects);
      }
      case "environment" -> evals.environment(text(a.get(0)));
      case "library-evaluated" -> evals.libraryEvaluated((int) Words.fixnum(a.get(0)));
      case "load" -> {
        FileRequests.Loaded file = files.source("load", text(a.get(1)));
        yield file.source()
            .map(source -> evals.load(Words.fixnum(a.get(0)), source))
            .orElseGet(() -> file.failure().orElseThrow());
      }
      case "open-text-input" -> files.openText(text(a.get(1)), text(a.get(0)));
      case "open-binary-input" -> files.openBinary(text(a.get(1)), text(a.get(0)));
      case "open-output" -> files.openOutput(text(a.get(1)), text(a.get(0)));
      case "file-exists" -> files.exists(text(a.get(1)), text(a.get(0)));
      case "delete-file" -> files.delete(text(a.get(1)), text(a.get(0)));
      case "read-text" -> files.readText(number(a.get(0)));
      case "read-bytes" -> files.readBytes(number(a.get(0)));
      case "write-text" -> files.write(number(a.get(0)), text(a.get(1)));
      case "write-bytes" -> files.write(number(a.get(0)), instance.words().bytes(a.get(1)));
      case "ready" -> files.ready(number(a.get(0)));
      case "close" -> files.close(number(a.get(0)));
      case "command-line" -> new Answer.Value(strings(outside.commandLine()));
      case "environment-variable" ->
          new Answer.Value(
              Optional.ofNullable(outside.variables().get(text(a.get(0))))
                  .map(instance::string)
                  .orElse(Tags.FALSE));
      case "environment-variables" -> new Answer.Value(variables());
      default -> HostRequests.unknown(request);
    };
  }

  private long strings(List<String> texts) {
    long list = Tags.NIL;
    for (String text : texts.reversed()) {
      list = instance.cons(instance.string(text), list);
    }
    return list;
  }

  private long variables() {
    long list = Tags.NIL;
    for (Map.Entry<String, String> variable :
        new TreeMap<>(outside.variables()).reversed().entrySet()) {
      long name = instance.string(variable.getKey());
      list = instance.cons(instance.cons(name, instance.string(variable.getValue())), list);
    }
    return list;
  }

  private static int number(long word) {
    return (int) Words.fixnum(word);
  }

  private String text(long word) {
    Optional<String> text = instance.words().text(word);
    return text.orElseThrow(() -> new IllegalStateException("a request without its text"));
  }
}
