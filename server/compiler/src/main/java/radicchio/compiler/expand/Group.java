package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.syntax.Syntax;

/**
 * Definitions with {@code letrec*} semantics, cut into the smallest nested {@code Let} and {@code
 * Letrec} that their references to each other allow: most variables are bound before anything
 * refers to them, and need none of the care that recursion does.
 */
final class Group {
  private final Expanding x;
  private final Scope.Frame frame;
  private final List<Item> items = new ArrayList<>();

  private enum Kind {
    VARIABLE,
    VALUES,
    EXPRESSION
  }

  private record Item(
      Kind kind,
      List<Meaning.LocalMeaning> required,
      List<Meaning.LocalMeaning> rest,
      Supplier<Core> value,
      Syntax at) {

    int firstUse() {
      int first = Integer.MAX_VALUE;
      for (Meaning.LocalMeaning m : required) {
        first = Math.min(first, m.firstUse());
      }
      for (Meaning.LocalMeaning m : rest) {
        first = Math.min(first, m.firstUse());
      }
      return first;
    }
  }

  Group(Expanding x, Scope.Frame frame) {
    this.x = x;
    this.frame = frame;
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  void variable(Meaning.LocalMeaning variable, Supplier<Core> value, Syntax at) {
    items.add(new Item(Kind.VARIABLE, List.of(variable), List.of(), value, at));
  }

  void values(
      List<Meaning.LocalMeaning> required,
      List<Meaning.LocalMeaning> rest,
      Supplier<Core> producer,
      Syntax at) {
    items.add(new Item(Kind.VALUES, required, rest, producer, at));
  }

  void expression(Supplier<Core> value, Syntax at) {
    items.add(new Item(Kind.EXPRESSION, List.of(), List.of(), value, at));
  }

  /** Expands all items, then the body, and puts the items around it. */
  Core around(Supplier<Core> body, Syntax whole) {
    var values = new ArrayList<Core>(items.size());
    for (int i = 0; i < items.size(); i++) {
      frame.item(i);
      Item item = items.get(i);
      Core value = item.value.get();
      values.add(value);
      if (item.kind == Kind.VARIABLE && value instanceof Core.Lambda lambda) {
        item.required.getFirst().arity(Arity.of(lambda));
      }
    }
    frame.item(items.size());
    Core result = body.get();
    int end = items.size();
    while (end > 0) {
      int start = end - 1;
      int low = items.get(start).firstUse();
      while (low < start) {
        start--;
        low = Math.min(low, items.get(start).firstUse());
      }
      result =
          end - start == 1 && low > start
              ? single(items.get(start), values.get(start), result)
              : recursive(start, end, values, result, whole);
      end = start;
    }
    return result;
  }

  private Core single(Item item, Core value, Core body) {
    Site site = x.site(item.at);
    return switch (item.kind) {
      case VARIABLE ->
          new Core.Let(
              List.of(new Core.Binding(item.required.getFirst().variable(), value)), body, site);
      case VALUES ->
          new Core.LetValues(
              value, new Core.Clause(variables(item.required), variables(item.rest), body), site);
      case EXPRESSION -> sequence(value, body, site);
    };
  }

  private static Core sequence(Core first, Core then, Site site) {
    var all = new ArrayList<Core>();
    all.add(first);
    if (then instanceof Core.Seq seq) {
      all.addAll(seq.body());
    } else {
      all.add(then);
    }
    return new Core.Seq(all, site);
  }

  private Core recursive(int start, int end, List<Core> values, Core body, Syntax whole) {
    var bindings = new ArrayList<Core.Binding>();
    for (int i = start; i < end; i++) {
      Item item = items.get(i);
      switch (item.kind) {
        case VARIABLE ->
            bindings.add(new Core.Binding(item.required.getFirst().variable(), values.get(i)));
        case EXPRESSION -> bindings.add(new Core.Binding(ignored(item.at), values.get(i)));
        case VALUES -> assignedLater(item, values.get(i), bindings);
      }
    }
    return new Core.Letrec(bindings, body, x.site(whole));
  }

  /** Several values whose variables are referred to before they are known. */
  private void assignedLater(Item item, Core producer, List<Core.Binding> bindings) {
    var temporaries = new ArrayList<Variable>();
    var sets = new ArrayList<Core>();
    var all = new ArrayList<>(item.required);
    all.addAll(item.rest);
    for (Meaning.LocalMeaning local : all) {
      Variable variable = local.variable();
      bindings.add(new Core.Binding(variable, new Core.Unspecified(x.site(item.at))));
      variable.markAssigned();
      var temporary = new Variable(variable.name(), variable.definition());
      temporaries.add(temporary);
      var value = new Core.LocalRef(temporary, x.site(item.at));
      sets.add(new Core.LocalSet(variable, value, x.site(item.at)));
    }
    sets.add(new Core.Unspecified(x.site(item.at)));
    int required = item.required.size();
    var clause =
        new Core.Clause(
            temporaries.subList(0, required),
            temporaries.subList(required, temporaries.size()),
            new Core.Seq(sets, x.site(item.at)));
    bindings.add(
        new Core.Binding(ignored(item.at), new Core.LetValues(producer, clause, x.site(item.at))));
  }

  private static Variable ignored(Syntax at) {
    return new Variable("_", at.span());
  }

  private static List<Variable> variables(List<Meaning.LocalMeaning> locals) {
    return locals.stream().map(Meaning.LocalMeaning::variable).toList();
  }
}
