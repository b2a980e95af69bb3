package radicchio.compiler.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Syntax;

/** Forms at the top level of the interaction environment or of a library (R7RS section 5). */
final class TopLevel {
  private final Expanding x;
  private final Scope scope;
  private final List<Core> done = new ArrayList<>();
  private final List<Global> defines = new ArrayList<>();

  /**
   * Expressions wait until all that is defined beside them is bound: a macro may define helpers
   * last.
   */
  private final List<Runnable> later = new ArrayList<>();

  TopLevel(Expanding x) {
    this.x = x;
    this.scope = x.environment.top();
  }

  static TopForm expand(Expanding x, Syntax form) {
    var top = new TopLevel(x);
    top.run(List.of(form));
    return new TopForm(top.core(form), form.span(), top.defines);
  }

  /** All that was expanded, as one expression. */
  Core core(Syntax whole) {
    return switch (done.size()) {
      case 0 -> x.nothing(whole);
      case 1 -> done.getFirst();
      default -> new Core.Seq(done, x.site(whole));
    };
  }

  List<Global> defines() {
    return defines;
  }

  void run(List<Syntax> forms) {
    Deque<Syntax> pending = new ArrayDeque<>(forms);
    while (!pending.isEmpty() && !x.exhausted()) {
      Syntax s = pending.removeFirst();
      Optional<Meaning> head = x.head(s, scope);
      if (head.isPresent() && head.get() instanceof Meaning.Macro macro) {
        x.transcribe(macro, s, scope).ifPresent(pending::addFirst);
      } else if (head.isPresent() && head.get() instanceof Meaning.Special special) {
        special(special, (Syntax.ListForm) s, pending);
      } else {
        later.add(() -> done.add(x.expression(s, scope)));
      }
    }
    later.forEach(Runnable::run);
    later.clear();
  }

  private void special(Meaning.Special special, Syntax.ListForm form, Deque<Syntax> pending) {
    switch (special.form()) {
      case BEGIN -> splice(form.items().subList(1, form.items().size()), pending);
      case COND_EXPAND -> splice(Features.select(x, form, scope), pending);
      case INCLUDE, INCLUDE_CI -> splice(Inclusion.forms(x, form), pending);
      case DEFINE -> Definitions.variable(x, form, scope).ifPresent(d -> variable(d, form));
      case DEFINE_VALUES -> Definitions.values(x, form).ifPresent(d -> values(d, form));
      case DEFINE_RECORD_TYPE -> Records.parse(x, form).ifPresent(r -> record(r, form));
      case DEFINE_SYNTAX -> Macros.define(x, form, scope, x::define);
      case IMPORT -> Imports.importAll(x, form, new HashMap<>());
      case DEFINE_LIBRARY -> LibraryForm.define(x, form);
      default -> {
        later.add(() -> done.add(x.expression(form, scope)));
        return; // Which notes the keyword.
      }
    }
    x.notes.occur((Syntax.Identifier) form.items().getFirst(), special, Occurrence.Role.KEYWORD);
  }

  private static void splice(List<Syntax> forms, Deque<Syntax> pending) {
    for (int i = forms.size() - 1; i >= 0; i--) {
      pending.addFirst(forms.get(i));
    }
  }

  private void variable(Definitions.Variable definition, Syntax.ListForm form) {
    Global global = declare(definition.name());
    later.add(() -> define(global, definition.name(), definition.value().get(), form));
  }

  /** The name is bound before its value is expanded: the value may refer to it. */
  private Global declare(Syntax.Identifier name) {
    Global global = x.environment.globalFor(name.name());
    var meaning =
        new Meaning.GlobalMeaning(global, Arity.UNKNOWN, rule(global), List.of(name.span()));
    x.environment.define(name.name(), meaning);
    x.notes.declared(name.name());
    x.notes.occur(name, meaning, Occurrence.Role.DEFINITION);
    return global;
  }

  private void define(Global global, Syntax.Identifier name, Core value, Syntax form) {
    Arity arity = Arity.UNKNOWN;
    Integration integration = rule(global);
    if (value instanceof Core.Lambda lambda) {
      arity = Arity.of(lambda);
      if (integration == Integration.NONE && global.library().equals(Environment.PRELUDE)) {
        Clauses clauses = Clauses.of(global, lambda);
        integration = clauses.integration();
        value = clauses.whole();
        done.addAll(clauses.entries());
      }
    }
    if (x.environment.find(name.name()) instanceof Meaning.GlobalMeaning now
        && now.global() == global) { // and not something else, defined further down
      x.define(
          name.name(), new Meaning.GlobalMeaning(global, arity, integration, List.of(name.span())));
    }
    x.notes.define(global, name.span(), arity);
    defines.add(global);
    done.add(new Core.GlobalDefine(global, value, x.site(form)));
  }

  private static Integration rule(Global global) {
    return global.library().equals(Environment.PRELUDE)
        ? VariadicRule.of(global.name())
            .<Integration>map(Integration.Variadic::new)
            .orElse(Integration.NONE)
        : Integration.NONE;
  }

  private void values(Definitions.Values definition, Syntax form) {
    var ids = new ArrayList<>(definition.formals().required());
    ids.addAll(definition.formals().rest());
    var globals = ids.stream().map(this::declare).toList();
    later.add(() -> values(definition, ids, globals, form));
  }

  private void values(
      Definitions.Values definition,
      List<Syntax.Identifier> ids,
      List<Global> globals,
      Syntax form) {
    Core producer = x.expression(definition.producer(), scope);
    var temporaries = new ArrayList<Variable>();
    int before = done.size();
    for (int i = 0; i < ids.size(); i++) {
      Syntax.Identifier id = ids.get(i);
      var temporary = new Variable(id.symbol(), id.span());
      temporaries.add(temporary);
      define(globals.get(i), id, new Core.LocalRef(temporary, x.site(id)), form);
    }
    var defining = new ArrayList<>(done.subList(before, done.size()));
    done.subList(before, done.size()).clear();
    if (defining.isEmpty()) {
      defining.add(x.nothing(form));
    }
    int required = definition.formals().required().size();
    var clause =
        new Core.Clause(
            temporaries.subList(0, required),
            temporaries.subList(required, temporaries.size()),
            new Core.Seq(defining, x.site(form)));
    done.add(new Core.LetValues(producer, clause, x.site(form)));
  }

  /**
   * The variable that the procedures of a record type refer to: one of its own each time the type
   * is defined, so that procedures from an earlier definition keep working with records from then.
   */
  private static Global typeOf(Global name) {
    return name.library().equals(Environment.PRELUDE)
        ? name
        : new Global("%" + name.name(), name.library());
  }

  private void record(Records record, Syntax form) {
    Global name = declare(record.type());
    Global type = typeOf(name);
    List<Records.Procedure> procedures = record.procedures(at -> new Core.GlobalRef(type, at));
    List<Global> globals = procedures.stream().map(p -> declare(p.name())).toList();
    later.add(
        () -> {
          recordType(record, name, type, form);
          for (int i = 0; i < globals.size(); i++) {
            Records.Procedure p = procedures.get(i);
            define(globals.get(i), p.name(), p.value().get(), form);
          }
        });
  }

  private void recordType(Records record, Global name, Global type, Syntax form) {
    if (type == name) {
      define(name, record.type(), record.makeType(), form);
    } else {
      done.add(new Core.GlobalDefine(type, record.makeType(), x.site(form)));
      define(name, record.type(), new Core.GlobalRef(type, x.site(record.type())), form);
    }
  }
}
