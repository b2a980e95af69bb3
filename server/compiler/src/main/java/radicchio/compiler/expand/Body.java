package radicchio.compiler.expand;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.diag.DiagnosticCode;
import radicchio.compiler.syntax.Syntax;

/**
 * The body of a procedure or binding form: definitions, then expressions (R7RS section 5.3.2). All
 * definitions are found first, so that each is in scope everywhere in the body; expressions may
 * come between them, as most implementations allow.
 */
final class Body {
  private final Expanding x;
  private final Scope.Frame frame;
  private final Group group;
  private final List<Syntax> tail = new ArrayList<>();

  private Body(Expanding x, Scope scope) {
    this.x = x;
    this.frame = new Scope.Frame(scope, 0);
    this.group = new Group(x, frame);
  }

  /**
   * @param whole the form the body belongs to, for messages and scope
   */
  static Core expand(Expanding x, List<Syntax> forms, Scope scope, Syntax whole, String owner) {
    var body = new Body(x, scope);
    body.scan(forms);
    if (body.frame.size() > 0) {
      x.notes.region(whole.span(), body.frame);
    }
    if (body.tail.isEmpty()) {
      return x.bad(forms.isEmpty() ? whole : forms.getLast(), DiagnosticCode.EMPTY_BODY, owner);
    }
    if (body.group.isEmpty()) {
      return x.sequence(body.tail, body.frame, x.site(whole));
    }
    return body.group.around(() -> x.sequence(body.tail, body.frame, x.site(whole)), whole);
  }

  private void scan(List<Syntax> forms) {
    Deque<Syntax> pending = new ArrayDeque<>(forms);
    while (!pending.isEmpty()) {
      Syntax s = pending.removeFirst();
      Optional<Meaning> head = x.head(s, frame);
      if (head.isPresent() && head.get() instanceof Meaning.Macro macro) {
        // What no rule fits has been reported; a constant stands for it.
        pending.addFirst(x.transcribe(macro, s, frame).orElseGet(() -> refused(s)));
      } else if (head.isPresent() && head.get() instanceof Meaning.Special special) {
        special(special, (Syntax.ListForm) s, pending);
      } else {
        tail.add(s);
      }
    }
  }

  private static Syntax refused(Syntax use) {
    return new Syntax.Literal(new radicchio.compiler.syntax.Datum.Bool(false), use.span());
  }

  private void special(Meaning.Special special, Syntax.ListForm form, Deque<Syntax> pending) {
    switch (special.form()) {
      case BEGIN -> splice(special, form, form.items().subList(1, form.items().size()), pending);
      case COND_EXPAND -> splice(special, form, Features.select(x, form, frame), pending);
      case INCLUDE, INCLUDE_CI -> splice(special, form, Inclusion.forms(x, form), pending);
      case DEFINE, DEFINE_VALUES, DEFINE_RECORD_TYPE, DEFINE_SYNTAX -> {
        keyword(special, form);
        expressionsSoFar();
        define(special.form(), form);
      }
      default -> tail.add(form);
    }
  }

  private void splice(
      Meaning.Special special, Syntax.ListForm form, List<Syntax> forms, Deque<Syntax> pending) {
    keyword(special, form);
    for (int i = forms.size() - 1; i >= 0; i--) {
      pending.addFirst(forms.get(i));
    }
  }

  private void keyword(Meaning.Special special, Syntax.ListForm form) {
    x.notes.occur((Syntax.Identifier) form.items().getFirst(), special, Occurrence.Role.KEYWORD);
  }

  /** A definition follows: what looked like the tail is in the middle. */
  private void expressionsSoFar() {
    for (Syntax s : tail) {
      group.expression(() -> x.expression(s, frame), s);
    }
    tail.clear();
  }

  private void define(SpecialForm kind, Syntax.ListForm form) {
    switch (kind) {
      case DEFINE ->
          Definitions.variable(x, form, frame)
              .ifPresent(d -> group.variable(local(d.name()), d.value(), form));
      case DEFINE_VALUES ->
          Definitions.values(x, form)
              .ifPresent(
                  d ->
                      group.values(
                          d.formals().required().stream().map(this::local).toList(),
                          d.formals().rest().stream().map(this::local).toList(),
                          () -> x.expression(d.producer(), frame),
                          form));
      case DEFINE_RECORD_TYPE ->
          Records.parse(x, form)
              .ifPresent(
                  record -> {
                    var type = local(record.type());
                    type.quiet();
                    group.variable(type, record::makeType, form);
                    Records.Reference reference =
                        at -> {
                          type.use();
                          return new Core.LocalRef(type.variable(), at);
                        };
                    for (Records.Procedure p : record.procedures(reference)) {
                      var procedure = local(p.name());
                      procedure.quiet();
                      group.variable(procedure, p.value(), form);
                    }
                  });
      case DEFINE_SYNTAX -> Macros.define(x, form, frame, frame::bind);
      default -> throw new AssertionError(kind);
    }
  }

  private Meaning.LocalMeaning local(Syntax.Identifier id) {
    return Formals.local(x, id, frame, "body");
  }
}
