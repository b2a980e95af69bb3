package radicchio.compiler.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Datums;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Syntax;

/** Reads what {@link CorePrinter} writes. Sites are the places in the text. */
public final class CoreParser {
  private final BiFunction<String, String, Global> globals;
  private final Map<String, Variable> variables = new HashMap<>();

  private CoreParser(BiFunction<String, String, Global> globals) {
    this.globals = globals;
  }

  /** With globals of its own, one a name and library. */
  public static Core parse(Source source) {
    var known = new HashMap<String, Global>();
    return parse(
        source,
        (name, library) ->
            known.computeIfAbsent(
                library + " " + name,
                k -> {
                  int number = name.indexOf('#', 1);
                  return new Global(number < 0 ? name : name.substring(0, number), library);
                }));
  }

  /**
   * @param globals the variable of a name and library
   * @throws IllegalArgumentException if the text is not Core
   */
  public static Core parse(Source source, BiFunction<String, String, Global> globals) {
    ReadResult read = Reader.read(source);
    if (!read.diagnostics().isEmpty() || read.forms().size() != 1) {
      throw new IllegalArgumentException("not one readable form: " + read.diagnostics());
    }
    return new CoreParser(globals).core(read.forms().getFirst());
  }

  private static IllegalArgumentException bad(Syntax s) {
    return new IllegalArgumentException(s.span() + ": not Core: " + s.span().text());
  }

  private static Site site(Syntax s) {
    return new Site(s.span());
  }

  private Core core(Syntax s) {
    return switch (s) {
      case Syntax.Literal literal -> new Core.Const(literal.datum(), site(s));
      case Syntax.Identifier id ->
          id.symbol().startsWith("$")
              ? new Core.GlobalRef(global(s), site(s))
              : new Core.LocalRef(variable(id), site(s));
      case Syntax.ListForm list
          when !list.items().isEmpty()
              && list.items().getFirst() instanceof Syntax.Identifier head ->
          form(list, head.symbol());
      default -> throw bad(s);
    };
  }

  private Core form(Syntax.ListForm form, String head) {
    List<Syntax> items = form.items();
    int size = items.size();
    return switch (head) {
      case "quote" -> new Core.Const(Datums.of(items.get(1)), site(form));
      case "unspecified" -> new Core.Unspecified(site(form));
      case "$" -> new Core.GlobalRef(global(form), site(form));
      case "set!" ->
          isGlobal(items.get(1))
              ? new Core.GlobalSet(global(items.get(1)), core(items.get(2)), site(form))
              : new Core.LocalSet(assigned(items.get(1)), core(items.get(2)), site(form));
      case "define" -> new Core.GlobalDefine(global(items.get(1)), core(items.get(2)), site(form));
      case "if" ->
          new Core.If(core(items.get(1)), core(items.get(2)), core(items.get(3)), site(form));
      case "seq" -> new Core.Seq(all(items.subList(1, size)), site(form));
      case "lambda" -> lambda(form);
      case "let" -> new Core.Let(bindings(items.get(1)), core(items.get(2)), site(form));
      case "letrec" -> new Core.Letrec(bindings(items.get(1)), core(items.get(2)), site(form));
      case "let-values" -> {
        List<Syntax> binding = list(items.get(1));
        Core producer = core(binding.get(1));
        yield new Core.LetValues(producer, clause(binding.get(0), items.get(2)), site(form));
      }
      case "call" -> new Core.Call(core(items.get(1)), all(items.subList(2, size)), site(form));
      default ->
          new Core.PrimCall(
              Primitive.named(head).orElseThrow(() -> bad(form)),
              all(items.subList(1, size)),
              site(form));
    };
  }

  private List<Core> all(List<Syntax> items) {
    return items.stream().map(this::core).toList();
  }

  private static List<Syntax> list(Syntax s) {
    if (s instanceof Syntax.ListForm list) {
      return list.items();
    }
    throw bad(s);
  }

  private Core lambda(Syntax.ListForm form) {
    List<Syntax> items = form.items();
    if (!(items.get(1) instanceof Syntax.Literal literal)
        || !(literal.datum() instanceof Datum.Str name)) {
      throw bad(form);
    }
    var clauses = new ArrayList<Core.Clause>();
    for (Syntax s : items.subList(2, items.size())) {
      List<Syntax> parts = list(s);
      clauses.add(clause(parts.get(0), parts.get(1)));
    }
    return new Core.Lambda(name.value(), clauses, site(form));
  }

  private Core.Clause clause(Syntax parameters, Syntax body) {
    List<Variable> required = List.of();
    List<Variable> rest = List.of();
    switch (parameters) {
      case Syntax.Identifier id -> rest = List.of(variable(id));
      case Syntax.ListForm list -> required = list.items().stream().map(this::variable).toList();
      case Syntax.DottedForm dotted -> {
        required = dotted.items().stream().map(this::variable).toList();
        rest = List.of(variable(dotted.tail()));
      }
      default -> throw bad(parameters);
    }
    return new Core.Clause(required, rest, core(body));
  }

  private List<Core.Binding> bindings(Syntax s) {
    var all = new ArrayList<Core.Binding>();
    for (Syntax binding : list(s)) {
      List<Syntax> parts = list(binding);
      all.add(new Core.Binding(variable(parts.get(0)), core(parts.get(1))));
    }
    return all;
  }

  private Variable variable(Syntax s) {
    if (!(s instanceof Syntax.Identifier id)) {
      throw bad(s);
    }
    return variables.computeIfAbsent(
        id.symbol(),
        text -> {
          int dot = text.lastIndexOf('.');
          return new Variable(dot < 0 ? text : text.substring(0, dot), s.span());
        });
  }

  private Variable assigned(Syntax s) {
    Variable variable = variable(s);
    variable.markAssigned();
    return variable;
  }

  private static boolean isGlobal(Syntax s) {
    return s instanceof Syntax.Identifier id
        ? id.symbol().startsWith("$")
        : s instanceof Syntax.ListForm list
            && list.items().size() == 3
            && list.items().getFirst() instanceof Syntax.Identifier head
            && head.symbol().equals("$");
  }

  private Global global(Syntax s) {
    if (s instanceof Syntax.Identifier id && id.symbol().startsWith("$$")) {
      return globals.apply(id.symbol().substring(2), CorePrinter.PRELUDE);
    }
    if (s instanceof Syntax.Identifier id && id.symbol().startsWith("$")) {
      return globals.apply(id.symbol().substring(1), "");
    }
    if (isGlobal(s)
        && list(s).get(1) instanceof Syntax.Identifier name
        && list(s).get(2) instanceof Syntax.Literal literal
        && literal.datum() instanceof Datum.Str library) {
      return globals.apply(name.symbol(), library.value());
    }
    throw bad(s);
  }
}
