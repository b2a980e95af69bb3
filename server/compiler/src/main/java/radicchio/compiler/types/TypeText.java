package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import radicchio.compiler.core.Core;

/** Types as people read them. */
final class TypeText {
  private static final int DEEPEST = 3;
  private static final int MOST_PARTS = 4;

  private static final List<String> NAMES =
      List.of(
          "fixnum",
          "bignum",
          "ratio",
          "complex",
          "flonum",
          "#f",
          "#t",
          "char",
          "empty list",
          "pair",
          "string",
          "symbol",
          "vector",
          "bytevector",
          "procedure",
          "promise",
          "record",
          "record type",
          "condition",
          "port",
          "multiple values",
          "eof",
          "default",
          "unspecified",
          "other");

  private final Inference inference;

  TypeText(Inference inference) {
    this.inference = inference;
  }

  String of(Type type) {
    return of(type, 0);
  }

  private String of(Type type, int depth) {
    if (type.kinds() == Type.ALL) {
      return "any";
    }
    if (type.isNone()) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    int kinds = type.kinds();
    if (type.may(Type.FLONUM) && (kinds & Type.COMPLEX) == Type.INEXACT_COMPLEX) {
      parts.add("inexact number");
      kinds &= ~Type.INEXACT;
    }
    int left = forPeople(kinds);
    left = take(left, forPeople(Type.NUMBER), "number", parts);
    left = take(left, forPeople(Type.REAL), "real number", parts);
    left = take(left, Type.INTEGER | Type.PLAIN_FLONUM, "real number", parts);
    left = take(left, Type.RATIONAL, "exact number", parts);
    left = take(left, Type.INTEGER, "exact integer", parts);
    left = take(left, Type.BOOLEAN, "boolean", parts);
    if (type.shape() == Shape.PROPER && (left & Type.PAIR) != 0 && inference.lists()) {
      parts.add("list");
      left &= ~Type.LIST;
    }
    for (int bit = 0; bit < NAMES.size(); bit++) {
      if ((left >> bit & 1) != 0) {
        parts.add(one(type, bit, depth));
      }
    }
    return parts.size() > MOST_PARTS ? "any" : String.join(" or ", parts);
  }

  /** Who do not think of the sign, nor of whether a complex number is exact. */
  private static int forPeople(int kinds) {
    int flonum = (kinds & Type.FLONUM) != 0 ? Type.PLAIN_FLONUM : 0;
    int complex = (kinds & Type.COMPLEX) != 0 ? Type.EXACT_COMPLEX : 0;
    return kinds & ~(Type.FLONUM | Type.COMPLEX) | flonum | complex;
  }

  private static int take(int left, int set, String name, List<String> parts) {
    if ((left & set) != set) {
      return left;
    }
    parts.add(name);
    return left & ~set;
  }

  private String one(Type type, int bit, int depth) {
    boolean here = (type.shape().kinds() >> bit & 1) != 0;
    if (!here || depth >= DEEPEST) {
      return bit == 5 && type.kinds() == Type.FALSE ? "boolean" : name(type, bit);
    }
    return switch (type.shape()) {
      case Shape.Elements(StorageFacts storage) -> {
        String element = of(storage.element(), depth + 1);
        yield element.equals("any") || element.equals("none") ? "vector" : "vector of " + element;
      }
      case Shape.Procedure(ProcedureFacts p) -> procedure(p, depth + 1);
      case Shape.Instance i -> i.name();
      case Shape.Nothing n -> name(type, bit);
      case Shape.Proper p -> name(type, bit);
      case Shape.Below b -> name(type, bit);
    };
  }

  private static String name(Type type, int bit) {
    return type.kinds() == Type.TRUE || type.kinds() == Type.FALSE ? "boolean" : NAMES.get(bit);
  }

  /** {@code (fixnum flonum) -> flonum}; the first clause stands for all, with an ellipsis. */
  private String procedure(ProcedureFacts p, int depth) {
    if (p.lambda().clauses().isEmpty()) {
      return "procedure";
    }
    Core.Clause first = p.lambda().clauses().getFirst();
    String parameters =
        first.parameters().stream()
            .map(v -> of(parameter(inference.facts(v)), depth))
            .collect(Collectors.joining(" "));
    String rest = first.rest().isEmpty() ? "" : (parameters.isEmpty() ? "any ..." : " any ...");
    String more = p.lambda().clauses().size() > 1 ? " (and other numbers of arguments)" : "";
    return "(" + parameters + rest + ") -> " + of(p.result(), depth) + more;
  }

  /**
   * What it is called with or, when that may be anything, what it must be for the call to return.
   */
  static Type parameter(VariableFacts facts) {
    boolean open = facts.type().kinds() == Type.ALL && !facts.demanded().isNone();
    return open ? facts.demanded() : facts.type();
  }
}
