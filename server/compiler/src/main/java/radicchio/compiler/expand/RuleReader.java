package radicchio.compiler.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Datum;
import radicchio.compiler.syntax.Name;
import radicchio.compiler.syntax.Syntax;

/** Reads {@code (syntax-rules ...)} into patterns and templates (R7RS section 4.3.2). */
final class RuleReader {
  private final Expanding x;
  private final Scope scope;
  private final List<Syntax.Identifier> ellipsis;
  private final List<Syntax.Identifier> literals;
  private final Map<Name, Slot> slots = new HashMap<>();
  private final List<Use> uses = new ArrayList<>();
  private boolean failed;

  /**
   * A variable in the template, and how many of its ellipses have not been found yet, going
   * outwards.
   */
  private static final class Use {
    final int slot;
    int remaining;

    Use(int slot, int remaining) {
      this.slot = slot;
      this.remaining = remaining;
    }
  }

  /**
   * A pattern variable: its number, under how many ellipses it stands, and a meaning for the
   * editor.
   */
  private record Slot(int number, int depth, Meaning meaning) {}

  private RuleReader(
      Expanding x,
      Scope scope,
      List<Syntax.Identifier> ellipsis,
      List<Syntax.Identifier> literals) {
    this.x = x;
    this.scope = scope;
    this.ellipsis = ellipsis;
    this.literals = literals;
  }

  /** Empty when it is malformed, which has been reported. */
  static Optional<SyntaxRules> read(Expanding x, Syntax.ListForm form, Scope scope) {
    List<Syntax> items = form.items();
    int next = 1;
    List<Syntax.Identifier> ellipsis = List.of();
    if (items.size() > 1 && items.get(1) instanceof Syntax.Identifier custom) {
      ellipsis = List.of(custom);
      next = 2;
    }
    if (items.size() <= next || !(items.get(next) instanceof Syntax.ListForm literalList)) {
      x.malformed(
          items.size() <= next ? form : items.get(next),
          SpecialForm.SYNTAX_RULES,
          "it begins with a list of literals, which may be empty");
      return Optional.empty();
    }
    var literals = new ArrayList<Syntax.Identifier>();
    for (Syntax s : literalList.items()) {
      if (!(s instanceof Syntax.Identifier id)) {
        Formals.notAnIdentifier(x, "a literal of syntax-rules", s);
        return Optional.empty();
      }
      literals.add(id);
    }
    var rules = new ArrayList<SyntaxRules.Rule>();
    for (Syntax s : items.subList(next + 1, items.size())) {
      if (!(s instanceof Syntax.ListForm rule) || rule.items().size() != 2) {
        x.malformed(s, SpecialForm.SYNTAX_RULES, "a rule is (pattern template)");
        return Optional.empty();
      }
      var reader = new RuleReader(x, scope, ellipsis, literals);
      Optional<SyntaxRules.Rule> read = reader.rule(rule.items().get(0), rule.items().get(1));
      if (read.isEmpty()) {
        return Optional.empty();
      }
      rules.add(read.get());
    }
    return Optional.of(new SyntaxRules(scope, rules));
  }

  private Optional<SyntaxRules.Rule> rule(Syntax pattern, Syntax template) {
    Pattern.Sequence parsed;
    switch (pattern) {
      case Syntax.ListForm list when !list.items().isEmpty() ->
          parsed = sequence(list.items().subList(1, list.items().size()), List.of(), 0);
      case Syntax.DottedForm dotted ->
          parsed =
              sequence(dotted.items().subList(1, dotted.items().size()), List.of(dotted.tail()), 0);
      default -> {
        badPattern(pattern, "the whole must be a list that begins with the keyword or _");
        return Optional.empty();
      }
    }
    if (failed) {
      return Optional.empty();
    }
    Template written = template(template, 0, true);
    return failed
        ? Optional.empty()
        : Optional.of(new SyntaxRules.Rule(pattern, parsed, written, slots.size()));
  }

  private boolean isEllipsis(Syntax s) {
    if (!(s instanceof Syntax.Identifier id) || isLiteral(id)) {
      return false;
    }
    return ellipsis.isEmpty()
        ? x.is(s, SpecialForm.ELLIPSIS, scope)
        : ellipsis.getFirst().name().equals(id.name());
  }

  private boolean isLiteral(Syntax.Identifier id) {
    for (Syntax.Identifier literal : literals) {
      if (literal.name().equals(id.name())) {
        return true;
      }
    }
    return false;
  }

  // Patterns.

  private Pattern pattern(Syntax s, int depth) {
    return switch (s) {
      case Syntax.Identifier id -> identifier(id, depth);
      case Syntax.Literal literal -> new Pattern.Constant(literal.datum());
      case Syntax.ListForm list -> sequence(list.items(), List.of(), depth);
      case Syntax.DottedForm dotted -> sequence(dotted.items(), List.of(dotted.tail()), depth);
      case Syntax.VectorForm vector ->
          new Pattern.Vector(sequence(vector.items(), List.of(), depth));
      case Syntax.Labelled labelled -> badPattern(s, "datum labels have no meaning");
      case Syntax.LabelRef ref -> badPattern(s, "datum labels have no meaning");
    };
  }

  private Pattern badPattern(Syntax s, String fault) {
    x.bad(s, DiagnosticCode.BAD_PATTERN, fault);
    failed = true;
    return new Pattern.Constant(new Datum.Nil());
  }

  private Pattern identifier(Syntax.Identifier id, int depth) {
    if (isLiteral(id)) {
      return new Pattern.Literal(id);
    }
    if (isEllipsis(id)) {
      return badPattern(id, id.symbol() + " must follow the pattern that it repeats");
    }
    if (x.is(id, SpecialForm.UNDERSCORE, scope)) {
      return new Pattern.Any();
    }
    if (slots.containsKey(id.name())) {
      return badPattern(id, id.symbol() + " occurs twice");
    }
    var meaning =
        new Meaning.LocalMeaning(new Variable(id.symbol(), id.span()), new Scope.Frame(scope, 0));
    var slot = new Slot(slots.size(), depth, meaning);
    slots.put(id.name(), slot);
    x.notes.occur(id, meaning, Occurrence.Role.PATTERN);
    return new Pattern.Variable(slot.number);
  }

  private Pattern.Sequence sequence(List<Syntax> items, List<Syntax> tail, int depth) {
    var before = new ArrayList<Pattern>();
    var repeated = new ArrayList<Pattern>();
    var after = new ArrayList<Pattern>();
    int first = slots.size();
    int last = first;
    for (int i = 0; i < items.size(); i++) {
      Syntax s = items.get(i);
      boolean repeats = i + 1 < items.size() && isEllipsis(items.get(i + 1));
      if (repeats && !repeated.isEmpty()) {
        badPattern(items.get(i + 1), "one list can have only one ellipsis");
        break;
      }
      if (repeats) {
        first = slots.size();
        repeated.add(pattern(s, depth + 1));
        last = slots.size();
        i++;
      } else {
        (repeated.isEmpty() ? before : after).add(pattern(s, depth));
      }
    }
    int[] inside = new int[last - first];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = first + i;
    }
    List<Pattern> end = tail.isEmpty() ? List.of() : List.of(pattern(tail.getFirst(), depth));
    return new Pattern.Sequence(
        List.copyOf(before), List.copyOf(repeated), inside, List.copyOf(after), end);
  }

  // Templates.

  /**
   * @param depth ellipses around it
   * @param ellipses whether ellipses mean something: not inside {@code (... template)}
   */
  private Template template(Syntax s, int depth, boolean ellipses) {
    return switch (s) {
      case Syntax.Identifier id -> inserted(id, depth, ellipses);
      case Syntax.Literal literal -> new Template.Constant(literal);
      case Syntax.ListForm list
          when ellipses && list.items().size() == 2 && isEllipsis(list.items().getFirst()) ->
          template(list.items().get(1), depth, false);
      case Syntax.ListForm list ->
          new Template.Sequence(elements(list.items(), depth, ellipses), List.of());
      case Syntax.DottedForm dotted ->
          new Template.Sequence(
              elements(dotted.items(), depth, ellipses),
              List.of(template(dotted.tail(), depth, ellipses)));
      case Syntax.VectorForm vector ->
          new Template.Vector(elements(vector.items(), depth, ellipses));
      case Syntax.Labelled labelled -> badTemplate(s, "datum labels have no meaning");
      case Syntax.LabelRef ref -> badTemplate(s, "datum labels have no meaning");
    };
  }

  private Template badTemplate(Syntax s, String fault) {
    x.bad(s, DiagnosticCode.BAD_TEMPLATE, fault);
    failed = true;
    return new Template.Sequence(List.of(), List.of());
  }

  private Template inserted(Syntax.Identifier id, int depth, boolean ellipses) {
    Slot slot = slots.get(id.name());
    if (slot != null) {
      x.notes.occur(id, slot.meaning, Occurrence.Role.PATTERN);
      return slot.depth > depth
          ? badTemplate(
              id,
              id.symbol()
                  + " stands under fewer ellipses than in the pattern, which has "
                  + slot.depth)
          : use(slot);
    }
    if (ellipses && isEllipsis(id)) {
      return badTemplate(
          id, id.symbol() + " must follow what it repeats; write (... ...) for the symbol itself");
    }
    switch (x.resolve(id, scope)) {
      case Meaning.Unbound ignored -> {}
      case Meaning known -> x.notes.occur(id, known, Occurrence.Role.TEMPLATE);
    }
    return new Template.Insert(id.name());
  }

  private Template use(Slot slot) {
    uses.add(new Use(slot.number, slot.depth));
    return new Template.Variable(slot.number);
  }

  private List<Template.Element> elements(List<Syntax> items, int depth, boolean ellipses) {
    var all = new ArrayList<Template.Element>();
    for (int i = 0; i < items.size(); i++) {
      int repeats = 0;
      while (ellipses && i + repeats + 1 < items.size() && isEllipsis(items.get(i + repeats + 1))) {
        repeats++;
      }
      Syntax s = items.get(i);
      int first = uses.size();
      Template template = template(s, depth + repeats, ellipses);
      var drivers = new ArrayDeque<int[]>();
      for (int level = repeats - 1; level >= 0; level--) {
        drivers.addFirst(drivers(uses.subList(first, uses.size()), depth + level, s));
      }
      all.add(new Template.Element(template, List.copyOf(drivers)));
      i += repeats;
    }
    return all;
  }

  /**
   * The variables that an ellipsis walks through. A variable may stand under more ellipses than in
   * its pattern; then the outer ones walk through it, unless an inner one would have nothing to do.
   *
   * @param inside the uses of variables under the ellipsis
   * @param outside how many ellipses are around this one
   */
  private int[] drivers(List<Use> inside, int outside, Syntax at) {
    List<Use> walked = inside.stream().filter(use -> use.remaining > outside).toList();
    if (walked.isEmpty()) {
      walked = inside.stream().filter(use -> use.remaining > 0).toList();
    }
    if (walked.isEmpty() && !failed) {
      badTemplate(at, "an ellipsis follows something without a variable to repeat");
    }
    walked.forEach(use -> use.remaining--);
    return walked.stream().mapToInt(use -> use.slot).distinct().toArray();
  }
}
