package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/** A {@code syntax-rules} transformer, compared by identity. */
public final class SyntaxRules {
  private final Scope definition;
  private final List<Rule> rules;

  /**
   * @param shape how the pattern was written
   * @param slots number of pattern variables
   */
  record Rule(Syntax shape, Pattern.Sequence pattern, Template template, int slots) {}

  SyntaxRules(Scope definition, List<Rule> rules) {
    this.definition = definition;
    this.rules = List.copyOf(rules);
  }

  /** The ways to write a use, with the keyword in front: {@code (name pattern ...)}. */
  public List<String> shapes(String keyword) {
    var shapes = new ArrayList<String>();
    for (Rule rule : rules) {
      String text = rule.shape.span().text().replaceAll("\\s+", " ");
      int end = 1;
      while (end < text.length() && " ()".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      shapes.add("(" + keyword + (text.startsWith("(") ? text.substring(end) : " ...)"));
    }
    return shapes;
  }

  /**
   * One step of expansion; empty when no rule fits, which has been reported.
   *
   * @param tail none or one: what comes after a dot
   */
  Optional<Syntax> transcribe(
      Expanding x,
      Meaning.Macro macro,
      Syntax form,
      List<Syntax> arguments,
      List<Syntax> tail,
      Scope scope) {
    var matcher = new Pattern.Matcher(x, scope, definition);
    for (Rule rule : rules) {
      var slots = new Pattern.Match[rule.slots];
      if (matcher.sequence(rule.pattern, arguments, tail, form, slots)) {
        var writer = new Template.Writer(x, definition, form.span());
        Syntax result = writer.write(rule.template, slots);
        if (writer.uneven()) {
          x.bad(
              form,
              DiagnosticCode.BAD_TEMPLATE,
              "variables under one ellipsis matched lists of different lengths in this use of "
                  + macro.name());
          return Optional.empty();
        }
        return x.exhausted() ? Optional.empty() : Optional.of(result);
      }
    }
    List<String> shapes = shapes(macro.name());
    x.notes.report(
        Diagnostic.of(
                DiagnosticCode.NO_MATCHING_RULE,
                form.span(),
                macro.name(),
                String.join(" or ", shapes.subList(0, Math.min(3, shapes.size()))))
            .with(macro.definition(), macro.name() + " is defined here"));
    return Optional.empty();
  }
}
