package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/** {@code set!} (R7RS section 4.1.6). */
final class Assignment {
  private Assignment() {}

  static Core set(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    if (items.size() != 3) {
      return x.malformed(
          form,
          SpecialForm.SET,
          items.size() < 2
              ? "it has no variable"
              : items.size() < 3 ? "it has no value" : "it has more than one value");
    }
    if (!(items.get(1) instanceof Syntax.Identifier id)) {
      Formals.notAnIdentifier(x, "the variable that set! assigns", items.get(1));
      return x.nothing(form);
    }
    Core value = x.expression(items.get(2), scope);
    return switch (x.resolve(id, scope)) {
      case Meaning.LocalMeaning local -> {
        local.use();
        local.variable().markAssigned();
        x.notes.occur(id, local, Occurrence.Role.ASSIGNMENT);
        yield new Core.LocalSet(local.variable(), value, x.site(form));
      }
      case Meaning.GlobalMeaning global -> global(x, id, global, value, form);
      case Meaning.Unbound ignored -> {
        Global global = x.implicitGlobal(id, scope);
        x.notes.assign(id, Meaning.GlobalMeaning.unknown(global), false);
        yield new Core.GlobalSet(global, value, x.site(form));
      }
      case Meaning.Special ignored -> x.bad(id, DiagnosticCode.ASSIGNED_SYNTAX, id.symbol());
      case Meaning.Macro ignored -> x.bad(id, DiagnosticCode.ASSIGNED_SYNTAX, id.symbol());
      case Meaning.PrimitiveMeaning ignored ->
          x.bad(id, DiagnosticCode.ASSIGNED_SYNTAX, id.symbol());
      case Meaning.Unsupported missing ->
          x.bad(id, DiagnosticCode.ASSIGNED_IMPORT, missing.name(), missing.name());
    };
  }

  private static Core global(
      Expanding x,
      Syntax.Identifier id,
      Meaning.GlobalMeaning meaning,
      Core value,
      Syntax.ListForm form) {
    Global global = meaning.global();
    if (global.isLibrary() && !global.library().equals(x.environment.library())) {
      return x.bad(id, DiagnosticCode.ASSIGNED_IMPORT, id.symbol(), id.symbol());
    }
    x.notes.assign(id, meaning, true);
    if (meaning.arity().known() && x.environment.find(id.name()) == meaning) {
      // From now on it may be any procedure.
      x.define(
          id.name(),
          new Meaning.GlobalMeaning(
              global, Arity.UNKNOWN, Integration.NONE, meaning.definitions()));
    }
    return new Core.GlobalSet(global, value, x.site(form));
  }
}
