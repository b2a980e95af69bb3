package radicchio.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.closed.World;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.Environment;
import radicchio.compiler.expand.Expander;
import radicchio.compiler.expand.Expansion;
import radicchio.compiler.expand.Library;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Syntax;
import radicchio.runtime.wasm.Interruption;

/**
 * Evaluates requests in one instance: read, expand up to the first form that is wrong, compile as
 * one module, link, run form by form. On the session's thread.
 */
final class Evaluator {
  static final int VALUE_LIMIT = 10_000;
  private static final String OUT_OF_MEMORY = "out-of-memory";

  /** Units that are linked before those that are garbage are looked for. */
  private static final int SWEEP = 128;

  private final SchemeInstance instance;
  private final Environment environment;
  private final SessionOptions options;
  private final Delivery delivery;
  private final KeptValues kept;
  private final Definitions definitions;

  private final LoadedLibraries libraries = new LoadedLibraries();
  private final Set<CompiledUnit> running = Collections.newSetFromMap(new IdentityHashMap<>());
  private final FileRequests files;

  Evaluator(
      SchemeInstance instance, Environment environment, SessionOptions options, Delivery delivery) {
    this.instance = instance;
    this.environment = environment;
    this.options = options;
    this.delivery = delivery;
    this.kept = new KeptValues(instance);
    this.definitions = new Definitions(instance);
    var evals =
        new EvalRequests(
            instance,
            environment,
            options,
            libraries,
            environment.preludeVariable("%eval-constants"));
    this.files = new FileRequests(instance, options.outside());
    instance.answerBy(new Answers(instance, evals, files, options.outside(), this::makeRoom));
  }

  Environment environment() {
    return environment;
  }

  /** Gives back what it has open outside. */
  void close() {
    files.close();
  }

  long heapBytes() {
    return instance.heapBytes();
  }

  List<String> linkedUnits() {
    return instance.units().all().stream().map(CompiledUnit::name).toList();
  }

  /** A recent result as text, whole up to {@code limit}. */
  Optional<ValueText> show(String evaluation, int index, int limit) {
    Optional<Long> word = kept.find(evaluation, index);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    var types = new ValueTypes(instance.words());
    String schemeType = types.schemeType(word.get());
    String wasmType = types.wasmType(word.get());
    instance.rest();
    return instance
        .print(word.get(), limit)
        .map(text -> new ValueText(text, isTruncated(text), schemeType, wasmType));
  }

  /**
   * What can wait until nobody does: takes out modules that are garbage, at a price in proportion
   * to the heap.
   */
  void tidy() {
    if (isSweepDue()) {
      instance.sweep(Set.of());
    }
  }

  /** The same while a program waits. */
  private void makeRoom() {
    if (isSweepDue()) {
      instance.sweep(running);
    }
  }

  private boolean isSweepDue() {
    return instance.linkedSinceSweep() >= SWEEP + (int) (instance.heapBytes() >> 20);
  }

  Definitions definitions() {
    return definitions;
  }

  Summary evaluate(Job job) {
    var run = new Run(job);
    try {
      run.all();
    } finally {
      running.clear();
    }
    return run.report.summary();
  }

  /** One evaluation. */
  private final class Run {
    private final Job job;
    private final Report report;
    private Timings timings = Timings.NONE;
    private List<Pending> pending = List.of();

    /** Whether a library is being evaluated, and not a form of the program. */
    private boolean importing;

    /**
     * A library that is to be evaluated.
     *
     * @param form index of the form that needs it
     */
    private record Pending(Library library, int form) {}

    Run(Job job) {
      this.job = job;
      this.report = new Report(job, delivery);
    }

    void all() {
      long begin = System.nanoTime();
      Program program = Program.read(job.request().pieces());
      long read = System.nanoTime();
      Environment scratch = environment.fork();
      List<Expansion> expansions = new ArrayList<>();
      Optional<Diagnostic> wrong = Optional.empty();
      for (Syntax form : program.forms()) {
        Expansion expansion;
        try {
          expansion = Expander.expand(form, scratch, options.includes());
        } catch (RuntimeException | StackOverflowError e) {
          report.fault(program, 0, Phase.EXPAND, e);
          return;
        }
        wrong = expansion.diagnostics().stream().filter(Diagnostic::isError).findFirst();
        if (wrong.isPresent() || job.interrupted()) {
          break;
        }
        expansions.add(expansion);
      }
      long expanded = System.nanoTime();
      timings = new Timings(read - begin, expanded - read, 0, 0, 0, 0, 0);
      if (!compileAndRun(program, expansions)) {
        return;
      }
      int index = expansions.size();
      if (job.interrupted() && index < program.count()) {
        report.interrupted(program, index);
      } else if (wrong.isPresent()) {
        report.failed(program, index, Phase.EXPAND, program.forms().get(index).span(), wrong.get());
      } else if (program.error().isPresent()) {
        Diagnostic error = program.error().get();
        report.failed(program, index, Phase.READ, error.span(), error);
      }
    }

    /** Whether all these forms ended well. */
    private boolean compileAndRun(Program program, List<Expansion> expansions) {
      if (expansions.isEmpty()) {
        return true;
      }
      Loading.Loaded loaded;
      try {
        pending = pending(expansions);
        List<TopForm> forms = forms(expansions);
        World world = job.request().origin() == Origin.PROGRAM ? World.of(forms) : World.OPEN;
        loaded = new Loading(instance, options.engine()).load(job.id(), forms, world, timings);
      } catch (RuntimeException | StackOverflowError e) {
        if (Interruption.is(e)) { // The interpreter notices it, and runs what the unit begins with.
          return struck(program, 0);
        }
        report.fault(program, 0, Phase.COMPILE, e);
        return false;
      }
      running.add(loaded.unit());
      timings = loaded.timings();
      for (int i = 0; i < expansions.size(); i++) {
        if (job.interrupted()) {
          report.interrupted(program, i);
          return false;
        }
        if (!libraries(program, i, loaded) || !form(program, i, expansions.get(i), loaded)) {
          return false;
        }
        timings = Timings.NONE;
      }
      return true;
    }

    /** The libraries that are to be evaluated first, and which form needs each. */
    private List<Pending> pending(List<Expansion> expansions) {
      List<Pending> all = new ArrayList<>();
      Map<String, Library> after = libraries.all();
      for (int i = 0; i < expansions.size(); i++) {
        Expansion e = expansions.get(i);
        List<Library> imports = new ArrayList<>(e.imports());
        // Whoever has imported a library that is defined anew sees what it is now.
        e.libraries().stream().filter(l -> after.containsKey(l.name())).forEach(imports::add);
        for (Library library : LoadedLibraries.needed(imports, after)) {
          all.add(new Pending(library, i));
        }
      }
      return all;
    }

    /** What the unit consists of: the libraries, then the program. */
    private List<TopForm> forms(List<Expansion> expansions) {
      List<TopForm> all = new ArrayList<>();
      pending.forEach(p -> all.add(p.library().body().orElseThrow()));
      expansions.forEach(e -> all.add(e.form()));
      return all;
    }

    /** Evaluates the libraries that a form needs; whether all of them ended well. */
    private boolean libraries(Program program, int index, Loading.Loaded loaded) {
      for (int i = 0; i < pending.size(); i++) {
        Library library = pending.get(i).library();
        if (pending.get(i).form() == index) {
          instance.rest();
          importing = true;
          if (!run(program, index, loaded.unit().forms().get(i).code())) {
            return false;
          }
          importing = false;
          libraries.evaluated(library);
        }
      }
      return true;
    }

    /** Runs one form; whether it ended well and others may follow. */
    private boolean form(Program program, int index, Expansion expansion, Loading.Loaded loaded) {
      CompiledUnit.Form form = loaded.unit().forms().get(pending.size() + index);
      report.started(program, index, expansion.form().span());
      expansion.replay(environment);
      instance.rest();
      long begin = System.nanoTime();
      return run(program, index, form.code())
          && value(program, index, expansion.form(), loaded, System.nanoTime() - begin);
    }

    /** Runs code; whether it ended with a value. Anything else is told as the form's end. */
    private boolean run(Program program, int index, int code) {
      SchemeInstance.Ending ending;
      try {
        ending = instance.run(code);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        report.fault(program, index, Phase.RUN, e);
        return false;
      }
      return switch (ending) {
        case VALUE -> true;
        case RAISED -> {
          raised(program, index);
          yield false;
        }
        case EXIT -> {
          int exitCode = ExitCodes.of(instance.outcomeValue());
          instance.flush();
          report.exited(program, index, exitCode, timings);
          yield false;
        }
        case INTERRUPTED -> {
          job.struck();
          instance.flush();
          report.interrupted(program, index);
          yield false;
        }
        case REQUEST -> throw new IllegalStateException("a request that nobody has answered");
      };
    }

    /** An interrupt ends the evaluation; says that it does not go on. */
    private boolean struck(Program program, int index) {
      job.struck();
      report.interrupted(program, index);
      return false;
    }

    private boolean value(
        Program program, int index, TopForm form, Loading.Loaded loaded, long ran) {
      long word = instance.outcomeValue();
      List<Global> subjects = form.subjects();
      if (subjects.size() == 1) {
        word = instance.valueOf(subjects.getFirst()).orElse(word);
      }
      kept.keep(job.id(), index, word);
      instance.flush();
      word = kept.last();
      var types = new ValueTypes(instance.words());
      String schemeType = types.schemeType(word);
      String wasmType = types.wasmType(word);
      boolean unspecified = word == Tags.UNSPECIFIED || subjects.size() > 1;
      long begin = System.nanoTime();
      Optional<String> text = unspecified ? Optional.of("") : instance.print(word, VALUE_LIMIT);
      if (text.isEmpty()) {
        return struck(program, index);
      }
      long print = System.nanoTime() - begin;
      boolean truncated = isTruncated(text.get());
      Span span = SourceParts.whole(form.span());
      report.value(
          new Event.Value(
              span,
              index,
              text.get(),
              truncated,
              Definitions.names(subjects),
              unspecified,
              schemeType,
              wasmType,
              loaded.engine(),
              new Timings(
                  timings.read(),
                  timings.expand(),
                  timings.compile(),
                  timings.load(),
                  ran,
                  print,
                  timings.moduleBytes())));
      Optional<ValueText> known =
          subjects.size() == 1
              ? Optional.of(new ValueText(text.get(), truncated, schemeType, wasmType))
              : Optional.empty();
      definitions.defined(form.defines(), span, known);
      return true;
    }

    private void raised(Program program, int index) {
      Failure failure = Failure.of(instance);
      if (failure.condition().equals(OUT_OF_MEMORY)) {
        kept.clear();
        instance.collect();
      }
      instance.flush();
      Span span =
          failure
              .span()
              .or(() -> failure.trace().stream().findFirst().flatMap(Event.TraceEntry::span))
              .map(SourceParts::whole)
              .orElse(SourceParts.whole(program.forms().get(index).span()));
      List<Event.TraceEntry> trace = new ArrayList<>();
      failure
          .trace()
          .forEach(
              t -> trace.add(new Event.TraceEntry(t.name(), t.span().map(SourceParts::whole))));
      if (importing) {
        Span form = SourceParts.whole(program.forms().get(index).span());
        trace.add(new Event.TraceEntry("import", Optional.of(form)));
      }
      report.fail(
          program,
          new Event.Failed(
              span,
              index,
              Phase.RUN,
              failure.message(),
              failure.condition(),
              failure.irritants(),
              trace));
    }
  }

  static boolean isTruncated(String text) {
    return text.endsWith("…");
  }
}
