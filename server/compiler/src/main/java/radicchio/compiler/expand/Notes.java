package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.diag.Span;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.Syntax;

/** What the expansion of one form finds out on the way. */
final class Notes {
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Expansion.Definition> definitions = new ArrayList<>();
  private final List<Expansion.Effect> effects = new ArrayList<>();
  private final List<Library> libraries = new ArrayList<>();
  private final Set<Name> standard = new HashSet<>();
  private final Map<Name, Meaning> lookups = new HashMap<>();
  private final Set<Library> imports = new LinkedHashSet<>();
  private final List<FileInputs.Sought> sought = new ArrayList<>();
  private final List<FileInputs.Included> included = new ArrayList<>();
  private final Set<Name> defined = new HashSet<>();
  private final List<Expansion.Use> uses = new ArrayList<>();
  private final Set<Global> assigned = new LinkedHashSet<>();
  private final List<FrameRegion> regions = new ArrayList<>();
  private final List<Meaning.LocalMeaning> locals = new ArrayList<>();
  private final List<LocalCall> calls = new ArrayList<>();
  private boolean macros;

  private record FrameRegion(Span span, Scope.Frame frame) {}

  private record LocalCall(Meaning.LocalMeaning callee, Span span, int arguments) {}

  void report(DiagnosticCode code, Span span, Object... arguments) {
    diagnostics.add(Diagnostic.of(code, span, arguments));
  }

  void report(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  boolean anyErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }

  /** Only what the user wrote occurs: the names that macros make up have no place of their own. */
  void occur(Syntax.Identifier id, Meaning meaning, Occurrence.Role role) {
    if (id.name() instanceof Name.Plain) {
      occurrences.add(new Occurrence(id.span(), meaning, role));
    }
  }

  void macroUsed() {
    macros = true;
  }

  void lookup(Name name, Meaning meaning, Environment where) {
    if (!(name instanceof Name.Plain) || defined.contains(name)) {
      return;
    }
    if (meaning != Environment.ABSENT && where.isStandard(name)) {
      standard.add(name);
    } else {
      lookups.putIfAbsent(name, meaning);
    }
  }

  void use(Syntax.Identifier id, Meaning.GlobalMeaning meaning, boolean bound, int arguments) {
    occur(id, meaning, Occurrence.Role.REFERENCE);
    uses.add(new Expansion.Use(meaning, id.span(), bound, arguments));
  }

  void assign(Syntax.Identifier id, Meaning.GlobalMeaning meaning, boolean bound) {
    occur(id, meaning, Occurrence.Role.ASSIGNMENT);
    assigned.add(meaning.global());
    if (!bound) {
      uses.add(new Expansion.Use(meaning, id.span(), false, -1));
    }
  }

  void define(Global global, Span name, Arity arity) {
    definitions.add(new Expansion.Definition(global, name, arity));
  }

  /**
   * The form itself gives the name a meaning: what it finds there later says nothing of the
   * environment.
   */
  void declared(Name name) {
    defined.add(name);
  }

  void effect(Name name, Meaning meaning) {
    defined.add(name);
    effects.add(new Expansion.Effect(name, meaning));
  }

  void imported(Library library) {
    imports.add(library);
  }

  void sought(FileInputs.Sought library) {
    sought.add(library);
  }

  void included(FileInputs.Included text) {
    included.add(text);
  }

  void library(Library library) {
    libraries.add(library);
  }

  void region(Span span, Scope.Frame frame) {
    regions.add(new FrameRegion(span, frame));
  }

  /** A local variable was bound under the name that {@code id} is. */
  void bound(Syntax.Identifier id, Meaning.LocalMeaning local) {
    if (id.name() instanceof Name.Plain) {
      occurrences.add(new Occurrence(id.span(), local, Occurrence.Role.DEFINITION));
      locals.add(local);
    }
  }

  void call(Meaning.LocalMeaning callee, Span span, int arguments) {
    calls.add(new LocalCall(callee, span, arguments));
  }

  Expansion finish(TopForm form) {
    localCalls();
    unused();
    return new Expansion(
        form,
        diagnostics,
        macros ? List.copyOf(new LinkedHashSet<>(occurrences)) : occurrences,
        new ScopeMap(regions.stream().map(Notes::region).toList()),
        definitions,
        effects,
        libraries,
        standard,
        lookups,
        List.copyOf(imports),
        new FileInputs(sought, included),
        uses,
        assigned);
  }

  private void localCalls() {
    for (LocalCall call : calls) {
      Arity arity = call.callee.arity();
      if (!arity.accepts(call.arguments)) {
        var variable = call.callee.variable();
        diagnostics.add(
            Diagnostic.of(
                    DiagnosticCode.WRONG_ARITY,
                    call.span,
                    variable.name(),
                    arity.describe(),
                    Arity.count(call.arguments))
                .with(variable.definition(), variable.name() + " is defined here"));
      }
    }
  }

  private void unused() {
    if (anyErrors()) {
      return; // What was not expanded may use it.
    }
    // A macro may bind the same written name several times and use only one of the variables.
    var used = new HashSet<Span>();
    for (Meaning.LocalMeaning local : locals) {
      if (local.uses() > 0) {
        used.add(local.variable().definition());
      }
    }
    for (Meaning.LocalMeaning local : locals) {
      var variable = local.variable();
      if (local.uses() == 0
          && !variable.name().startsWith("_")
          && used.add(variable.definition())) {
        report(DiagnosticCode.UNUSED_BINDING, variable.definition(), variable.name());
      }
    }
  }

  private static ScopeMap.Region region(FrameRegion region) {
    var names = new ArrayList<ScopeMap.Name>(region.frame.size());
    for (int i = 0; i < region.frame.size(); i++) {
      if (region.frame.name(i) instanceof Name.Plain plain) {
        names.add(new ScopeMap.Name(plain.symbol(), region.frame.meaning(i)));
      }
    }
    return new ScopeMap.Region(region.span, names);
  }
}
