package radicchio.compiler.expand;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Syntax;

/** {@code define-record-type} (R7RS section 5.5). */
final class Records {
  private final Expanding x;
  private final Syntax.ListForm form;
  private final Syntax.Identifier type;
  private final List<Field> fields = new ArrayList<>();
  private final List<Function<Reference, Procedure>> procedures = new ArrayList<>();

  private record Field(Syntax.Identifier name, List<Syntax.Identifier> procedures) {}

  /** A procedure that the form defines. */
  record Procedure(Syntax.Identifier name, Supplier<Core> value) {}

  /** An expression for the record type. */
  @FunctionalInterface
  interface Reference {
    Core at(Site site);
  }

  private Records(Expanding x, Syntax.ListForm form, Syntax.Identifier type) {
    this.x = x;
    this.form = form;
    this.type = type;
  }

  /** Empty when the form is malformed, which has been reported. */
  static Optional<Records> parse(Expanding x, Syntax.ListForm form) {
    List<Syntax> items = form.items();
    if (items.size() < 4) {
      x.malformed(
          form, SpecialForm.DEFINE_RECORD_TYPE, "it needs a name, a constructor and a predicate");
      return Optional.empty();
    }
    Syntax name = items.get(1);
    if (name instanceof Syntax.ListForm list && !list.items().isEmpty()) {
      name = list.items().getFirst();
    }
    if (!(name instanceof Syntax.Identifier type)) {
      Formals.notAnIdentifier(x, "the name of a record type", name);
      return Optional.empty();
    }
    var record = new Records(x, form, type);
    return record.fields(items.subList(4, items.size()))
            && record.constructor(items.get(2))
            && record.predicate(items.get(3))
            && record.accessors()
        ? Optional.of(record)
        : Optional.empty();
  }

  Syntax.Identifier type() {
    return type;
  }

  /** The procedures, given how to refer to the type. */
  List<Procedure> procedures(Reference reference) {
    return procedures.stream().map(p -> p.apply(reference)).toList();
  }

  Core makeType() {
    var names = new ArrayList<Datum>();
    for (Field f : fields) {
      names.add(new Datum.Symbol(f.name.symbol()));
    }
    return prim(
        Primitive.MAKE_RECORD_TYPE,
        new Core.Const(new Datum.Symbol(type.symbol()), x.site(type)),
        new Core.Const(new Datum.Vector(names), x.site(form)));
  }

  private boolean fields(List<Syntax> specs) {
    for (Syntax spec : specs) {
      List<Syntax> parts = spec instanceof Syntax.ListForm list ? list.items() : List.of(spec);
      if (parts.isEmpty() || parts.size() > 3) {
        x.malformed(
            spec,
            SpecialForm.DEFINE_RECORD_TYPE,
            "a field is (field), (field accessor) or (field accessor modifier)");
        return false;
      }
      var names = new ArrayList<Syntax.Identifier>();
      for (Syntax part : parts) {
        if (!(part instanceof Syntax.Identifier id)) {
          Formals.notAnIdentifier(x, "a field, accessor or modifier", part);
          return false;
        }
        names.add(id);
      }
      if (index(names.getFirst()) >= 0) {
        x.bad(spec, DiagnosticCode.DUPLICATE_NAME, names.getFirst().symbol(), "record type");
        return false;
      }
      fields.add(new Field(names.getFirst(), names.subList(1, names.size())));
    }
    return true;
  }

  private int index(Syntax.Identifier field) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name.name().equals(field.name())) {
        return i;
      }
    }
    return -1;
  }

  private boolean constructor(Syntax spec) {
    switch (spec) {
      case Syntax.Literal literal when literal.datum().equals(new Datum.Bool(false)) -> {
        return true;
      }
      case Syntax.Identifier name -> {
        int[] all = new int[fields.size()];
        for (int i = 0; i < all.length; i++) {
          all[i] = i;
        }
        procedures.add(reference -> constructor(name, all, reference));
        return true;
      }
      case Syntax.ListForm list
          when !list.items().isEmpty()
              && list.items().getFirst() instanceof Syntax.Identifier name -> {
        int[] given = new int[list.items().size() - 1];
        for (int i = 0; i < given.length; i++) {
          Syntax s = list.items().get(i + 1);
          given[i] = s instanceof Syntax.Identifier id ? index(id) : -1;
          if (given[i] < 0) {
            x.malformed(
                s,
                SpecialForm.DEFINE_RECORD_TYPE,
                Formals.excerpt(s) + " is not a field of " + type.symbol());
            return false;
          }
        }
        procedures.add(reference -> constructor(name, given, reference));
        return true;
      }
      default -> {
        x.malformed(
            spec,
            SpecialForm.DEFINE_RECORD_TYPE,
            "its constructor is " + Formals.describe(spec) + ", not (name field ...)");
        return false;
      }
    }
  }

  private Procedure constructor(Syntax.Identifier name, int[] given, Reference reference) {
    return new Procedure(
        name,
        () -> {
          var parameters = new ArrayList<Variable>();
          var byField = new ArrayList<Core>();
          for (int i = 0; i < fields.size(); i++) {
            byField.add(x.nothing(name));
          }
          for (int i : given) {
            var parameter = new Variable(fields.get(i).name.symbol(), name.span());
            parameters.add(parameter);
            byField.set(i, new Core.LocalRef(parameter, x.site(name)));
          }
          var arguments = new ArrayList<Core>();
          arguments.add(reference.at(x.site(name)));
          arguments.addAll(byField);
          return lambda(
              name, parameters, new Core.PrimCall(Primitive.RECORD, arguments, x.site(name)));
        });
  }

  private boolean predicate(Syntax spec) {
    if (spec instanceof Syntax.Literal literal && literal.datum().equals(new Datum.Bool(false))) {
      return true;
    }
    if (!(spec instanceof Syntax.Identifier name)) {
      Formals.notAnIdentifier(x, "the predicate of a record type", spec);
      return false;
    }
    procedures.add(
        reference ->
            new Procedure(
                name,
                () -> {
                  var object = new Variable("object", name.span());
                  return lambda(
                      name,
                      List.of(object),
                      prim(
                          Primitive.RECORD_IS,
                          new Core.LocalRef(object, x.site(name)),
                          reference.at(x.site(name))));
                }));
    return true;
  }

  private boolean accessors() {
    for (int i = 0; i < fields.size(); i++) {
      int index = i;
      List<Syntax.Identifier> names = fields.get(i).procedures;
      if (!names.isEmpty()) {
        procedures.add(reference -> accessor(names.getFirst(), index, reference));
      }
      if (names.size() > 1) {
        procedures.add(reference -> modifier(names.get(1), index, reference));
      }
    }
    return true;
  }

  private Procedure accessor(Syntax.Identifier name, int index, Reference reference) {
    return new Procedure(
        name,
        () -> {
          var record = new Variable(type.symbol(), name.span());
          Core body =
              prim(
                  Primitive.RECORD_REF,
                  new Core.LocalRef(record, x.site(name)),
                  reference.at(x.site(name)),
                  number(index, name),
                  who(name));
          return lambda(name, List.of(record), body);
        });
  }

  private Procedure modifier(Syntax.Identifier name, int index, Reference reference) {
    return new Procedure(
        name,
        () -> {
          var record = new Variable(type.symbol(), name.span());
          var value = new Variable(fields.get(index).name.symbol(), name.span());
          Core body =
              prim(
                  Primitive.RECORD_SET,
                  new Core.LocalRef(record, x.site(name)),
                  reference.at(x.site(name)),
                  number(index, name),
                  new Core.LocalRef(value, x.site(name)),
                  who(name));
          return lambda(name, List.of(record, value), body);
        });
  }

  private Core number(int index, Syntax at) {
    return new Core.Const(new Datum.ExactInteger(BigInteger.valueOf(index)), x.site(at));
  }

  private Core who(Syntax.Identifier name) {
    return new Core.Const(new Datum.Symbol(name.symbol()), x.site(name));
  }

  private Core lambda(Syntax.Identifier name, List<Variable> parameters, Core body) {
    return new Core.Lambda(
        name.symbol(), List.of(new Core.Clause(parameters, List.of(), body)), x.site(name));
  }

  private Core prim(Primitive primitive, Core... arguments) {
    return new Core.PrimCall(primitive, List.of(arguments), x.site(form));
  }
}
