package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/**
 * The lambda lists of a procedure, as far as they are known.
 *
 * @param signatures one a clause; none: unknown
 */
public record Arity(List<Signature> signatures) {
  public static final Arity UNKNOWN = new Arity(List.of());

  public Arity {
    signatures = List.copyOf(signatures);
  }

  /**
   * @param rest none or one: the parameter that takes the remaining arguments
   */
  public record Signature(List<String> parameters, List<String> rest) {
    public Signature {
      parameters = List.copyOf(parameters);
      rest = List.copyOf(rest);
    }

    public boolean accepts(int arguments) {
      return arguments == parameters.size() || !rest.isEmpty() && arguments > parameters.size();
    }
  }

  static Arity of(Core.Lambda lambda) {
    var all = new ArrayList<Signature>();
    for (Core.Clause clause : lambda.clauses()) {
      all.add(
          new Signature(
              clause.parameters().stream().map(Variable::name).toList(),
              clause.rest().stream().map(Variable::name).toList()));
    }
    return new Arity(all);
  }

  public boolean known() {
    return !signatures.isEmpty();
  }

  public boolean accepts(int arguments) {
    for (Signature s : signatures) {
      if (s.accepts(arguments)) {
        return true;
      }
    }
    return signatures.isEmpty();
  }

  /** In words: {@code 2 arguments}, {@code 1 or 2 arguments}, {@code at least 1 argument}. */
  public String describe() {
    var exact = new TreeSet<Integer>();
    int least = Integer.MAX_VALUE;
    for (Signature s : signatures) {
      if (s.rest().isEmpty()) {
        exact.add(s.parameters().size());
      } else {
        least = Math.min(least, s.parameters().size());
      }
    }
    int from = least;
    exact.removeIf(n -> n >= from);
    var parts = new ArrayList<String>();
    exact.forEach(n -> parts.add(Integer.toString(n)));
    int last = exact.isEmpty() ? 0 : exact.last();
    if (least != Integer.MAX_VALUE) {
      parts.add("at least " + least);
      last = least;
    }
    return String.join(" or ", parts) + (last == 1 ? " argument" : " arguments");
  }

  static String count(int arguments) {
    return switch (arguments) {
      case 0 -> "none";
      case 1 -> "1";
      default -> Integer.toString(arguments);
    };
  }
}
