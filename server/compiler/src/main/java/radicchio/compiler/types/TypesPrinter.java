package radicchio.compiler.types;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.TopForm;

/**
 * Prints the types of the bindings of a unit, in the order of the text: name and place, Scheme
 * type, wasm type, and below them the reasons. Variables that macros made are left out.
 */
public final class TypesPrinter {
  private final Types types;
  private final StringBuilder out = new StringBuilder();
  private final Set<Object> printed = new HashSet<>();

  private TypesPrinter(Types types) {
    this.types = types;
  }

  public static String print(List<TopForm> forms) {
    TypesPrinter printer = new TypesPrinter(TypeInference.infer(forms));
    forms.forEach(f -> printer.visit(f.core(), f.span()));
    return printer.out.toString();
  }

  private void visit(Core core, Span form) {
    switch (core) {
      case Core.GlobalDefine d -> global(d.global(), form);
      case Core.Lambda l -> l.clauses().forEach(c -> clause(c, form.source()));
      case Core.Let l -> l.bindings().forEach(b -> variable(b.variable(), form.source()));
      case Core.Letrec l -> l.bindings().forEach(b -> variable(b.variable(), form.source()));
      case Core.LetValues l -> clause(l.clause(), form.source());
      default -> {}
    }
    Children.of(core).forEach(c -> visit(c, form));
  }

  private void clause(Core.Clause clause, Source source) {
    clause.parameters().forEach(v -> variable(v, source));
    clause.rest().forEach(v -> variable(v, source));
  }

  private void global(Global global, Span form) {
    if (!global.name().startsWith("%") && printed.add(global)) {
      print(global.name() + " " + form.where(), types.at(global));
    }
  }

  private void variable(Variable variable, Source source) {
    Span place = variable.definition();
    if (place.source() == source && place.text().equals(variable.name()) && printed.add(variable)) {
      print(variable.name() + " " + place.where(), types.at(variable));
    }
  }

  private void print(String what, Inferred inferred) {
    out.append(what).append(": ").append(inferred.schemeType());
    out.append(" | ").append(inferred.wasmType()).append('\n');
    inferred.reasons().forEach(r -> out.append("  ").append(r).append('\n'));
  }
}
