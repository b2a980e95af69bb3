package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.diag.Span;
import radicchio.compiler.layout.Kinds;

/**
 * What a run raised, in words.
 *
 * @param span of the failing expression, if it stands in program text
 */
record Failure(
    String message,
    String condition,
    List<String> irritants,
    Optional<Span> span,
    List<Event.TraceEntry> trace) {

  private static final int KIND = 0;
  private static final int MESSAGE = 1;
  private static final int IRRITANTS = 2;
  private static final int SITE = 3;
  private static final int IRRITANT_LIMIT = 1_000;
  private static final int MOST_IRRITANTS = 20;

  Failure {
    irritants = List.copyOf(irritants);
    trace = List.copyOf(trace);
  }

  /** From the outcome of the run that has just ended. */
  static Failure of(SchemeInstance instance) {
    Words words = instance.words();
    List<Event.TraceEntry> trace = new Trace(instance).entries(instance.outcomeFrames());
    long object = instance.outcomeValue();
    instance.keep(instance.scratch(), object);
    instance.forgetOutcome();
    try {
      return words.is(object, Kinds.CONDITION)
          ? ofCondition(instance, trace)
          : ofObject(instance, trace);
    } finally {
      instance.keep(instance.scratch(), 0);
    }
  }

  private static Failure ofObject(SchemeInstance instance, List<Event.TraceEntry> trace) {
    String text = print(instance, instance.load(instance.scratch()));
    return new Failure("raised: " + text, "raised", List.of(text), Optional.empty(), trace);
  }

  private static Failure ofCondition(SchemeInstance instance, List<Event.TraceEntry> trace) {
    Words words = instance.words();
    long condition = instance.load(instance.scratch());
    String kind = words.text(words.word(condition, KIND)).orElse("error");
    Optional<String> text = words.text(words.word(condition, MESSAGE));
    long site = words.word(condition, SITE);
    Optional<Span> span = Optional.empty();
    List<Event.TraceEntry> whole = new ArrayList<>(trace);
    if (Words.isFixnum(site)) {
      int number = (int) Words.fixnum(site);
      span = instance.units().site(number).filter(s -> !isPrelude(s));
      Optional<Span> place = span;
      if (place.isPresent()) {
        instance
            .units()
            .procedureAround(number)
            .map(CompiledUnit.Code::procedure)
            .filter(name -> !name.isEmpty())
            .ifPresent(name -> whole.addFirst(new Event.TraceEntry(name, place)));
      }
    }
    String message =
        text.isPresent() ? text.get() : print(instance, words.word(condition, MESSAGE));
    List<String> irritants = irritants(instance);
    String line = irritants.isEmpty() ? message : message + " " + String.join(" ", irritants);
    return new Failure(line, kind, irritants, span, whole);
  }

  /** Each from the condition anew: printing may move it. */
  private static List<String> irritants(SchemeInstance instance) {
    Words words = instance.words();
    List<String> texts = new ArrayList<>();
    while (texts.size() < MOST_IRRITANTS) {
      long list = words.word(instance.load(instance.scratch()), IRRITANTS);
      List<Long> elements = words.elements(list, MOST_IRRITANTS);
      if (texts.size() == elements.size()) {
        break;
      }
      texts.add(print(instance, elements.get(texts.size())));
    }
    return texts;
  }

  private static String print(SchemeInstance instance, long word) {
    return instance.print(word, IRRITANT_LIMIT).orElse("…");
  }

  /** Whether it is code that comes along: to users its insides are no place. */
  static boolean isPrelude(Span span) {
    String name = span.source().name();
    return name.startsWith(Startup.PRELUDE) || name.startsWith(BundledLibraries.PREFIX);
  }
}
