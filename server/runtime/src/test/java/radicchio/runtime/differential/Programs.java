package radicchio.runtime.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random expressions. */
public final class Programs {
  private static final int DEPTH = 5;

  /** Holes of a program that may be filled with more than a leaf. */
  private static final int SIZE = 60;

  private static final List<String> WHOLE =
      List.of("stmt", "stmt", "stmt", "stmt", "any", "real", "cplx", "int", "list", "str", "bool");

  /** Of a hundred ill-typed programs' holes, how many are filled with something of another type. */
  private static final int WRONG = 3;

  private static final List<String> TYPES =
      List.of("int", "rat", "real", "cplx", "bool", "char", "str", "sym", "list", "vec");

  /** What a hole of a type takes besides its own. */
  private static final Map<String, List<String>> SUBTYPES =
      Map.of(
          "rat", List.of("rat", "int"),
          "real", List.of("real", "small", "rat", "int"),
          "cplx", List.of("cplx", "rat", "int"),
          "any",
              List.of(
                  "any", "int", "rat", "real", "small", "cplx", "bool", "char", "str", "sym",
                  "list"));

  private record Bound(String name, String type) {}

  private final Grammar grammar = Grammar.parse(Resources.text("grammar.txt"));
  private final Random random;
  private boolean illTyped;
  private int names;
  private int filled;

  public Programs(long seed) {
    random = new Random(seed);
  }

  /** One expression; every third has operands of wrong types in it. */
  public String next() {
    illTyped = random.nextInt(3) == 0;
    names = 0;
    filled = 0;
    return make(pick(WHOLE), 1 + random.nextInt(DEPTH), List.of());
  }

  private String make(String wanted, int depth, List<Bound> scope) {
    String type = illTyped && random.nextInt(100) < WRONG ? pick(TYPES) : wanted;
    List<String> fitting = SUBTYPES.getOrDefault(type, List.of(type));
    List<Bound> variables = scope.stream().filter(b -> fitting.contains(b.type)).toList();
    boolean variable = !variables.isEmpty() && random.nextInt(depth > 0 ? 3 : 2) == 0;
    if (variable || !grammar.byType().containsKey(type)) {
      return variables.get(random.nextInt(variables.size())).name;
    }
    filled++;
    int left = filled > SIZE ? 0 : depth;
    return fill(production(type, left, scope), left, scope);
  }

  private Grammar.Production production(String type, int depth, List<Bound> scope) {
    List<Grammar.Production> possible =
        grammar.byType().get(type).stream()
            .filter(p -> depth > 0 || p.isLeaf() || !hasLeaf(type))
            .filter(p -> bound(p, "esc", scope) && bound(p, "cont", scope))
            .toList();
    int weight = possible.stream().mapToInt(Grammar.Production::weight).sum();
    int at = random.nextInt(weight);
    for (Grammar.Production p : possible) {
      at -= p.weight();
      if (at < 0) {
        return p;
      }
    }
    throw new AssertionError();
  }

  private boolean hasLeaf(String type) {
    return grammar.byType().get(type).stream().anyMatch(Grammar.Production::isLeaf);
  }

  /** Continuations cannot be made up, only used where there are some. */
  private static boolean bound(Grammar.Production p, String type, List<Bound> scope) {
    return !p.needs(type) || scope.stream().anyMatch(b -> b.type.equals(type));
  }

  private String fill(Grammar.Production production, int depth, List<Bound> scope) {
    Map<String, String> fresh = new java.util.HashMap<>();
    List<Bound> inner = new ArrayList<>(scope);
    production
        .binders()
        .forEach(
            (name, type) -> {
              String unique = name + names++;
              fresh.put(name, unique);
              inner.add(new Bound(unique, type));
            });
    var out = new StringBuilder();
    for (Grammar.Part part : production.parts()) {
      out.append(
          switch (part) {
            case Grammar.Text t -> t.text();
            case Grammar.Name n -> fresh.get(n.name());
            case Grammar.Hole h -> make(h.type(), depth - 1, h.inner() ? inner : scope);
          });
    }
    return out.toString();
  }

  private String pick(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
