package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;

/** Says why something is not always what it would have to be, to be held unboxed. */
final class Reasons {
  static final int MOST = 3;
  private static final int LONGEST = 40;

  private final Inference inference;
  private final Recording recording;

  Reasons(Inference inference, Recording recording) {
    this.inference = inference;
    this.recording = recording;
  }

  List<Reason> of(VariableFacts facts, int wanted) {
    if (wanted == 0 || wanted == Type.FIXNUM && facts.type().is(Type.FIXNUM)) {
      return List.of();
    }
    if (facts.type().is(wanted)) {
      return List.of(
          new Reason(
              "only stored and passed on, never computed with", facts.variable().definition()));
    }
    Search search = new Search(wanted);
    search.variable(facts);
    return search.found();
  }

  List<Reason> of(Core core, int wanted) {
    if (wanted == 0 || recording.type(core.site()).is(wanted)) {
      return List.of();
    }
    Search search = new Search(wanted);
    search.core(core, "yields");
    return search.found();
  }

  /** One question. */
  private final class Search {
    private final int wanted;
    private final Set<Reason> found = new LinkedHashSet<>();
    private final Set<Object> seen = new HashSet<>();

    Search(int wanted) {
      this.wanted = wanted;
    }

    List<Reason> found() {
      return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
    }

    private void add(String text, Site site) {
      found.add(new Reason(text, site.span()));
    }

    void variable(VariableFacts facts) {
      if (!seen.add(facts)) {
        return;
      }
      for (Flow flow : facts.sources()) {
        if (!flow.type().is(wanted)) {
          flow(facts.variable(), flow);
        }
      }
    }

    private void flow(Variable variable, Flow flow) {
      String how =
          switch (flow.how()) {
            case BINDING -> "bound to";
            case ARGUMENT -> "called with";
            case ASSIGNMENT -> "assigned";
            case ESCAPE -> "";
          };
      if (flow.source().isPresent()) {
        core(flow.source().get(), how);
      } else {
        escape(variable, flow.through().orElseThrow());
      }
    }

    private void escape(Variable variable, Site through) {
      String text =
          recording
              .core(through)
              .map(
                  core ->
                      switch (core) {
                        case Core.GlobalDefine d ->
                            "other forms may call " + d.global().name() + " with anything";
                        case Core.GlobalSet s ->
                            "other forms may call " + s.global().name() + " with anything";
                        case Core.PrimCall p ->
                            "its procedure escapes into " + container(p) + " at " + cut(through);
                        case Core.Call c ->
                            "its procedure is passed to unknown code at " + cut(through);
                        default -> "no call of its procedure is here";
                      })
              .orElse("may be anything here: " + variable.name());
      found.add(new Reason(text, through.span()));
    }

    /**
     * @param how what is done with the value: {@code called with}
     */
    void core(Core core, String how) {
      Type type = recording.type(core.site());
      if (type.isNone() || type.is(wanted) || !seen.add(core.site())) {
        return;
      }
      switch (core) {
        case Core.Const c -> add(how + " " + article(type), c.site());
        case Core.Unspecified u -> add(how + " an unspecified value", u.site());
        case Core.LocalRef r when r.variable().assigned() ->
            add(r.variable().name() + " is assigned by set!", r.site());
        case Core.LocalRef r -> variable(inference.facts(r.variable()));
        case Core.GlobalRef g ->
            add(
                g.global().name() + " is a top-level variable, which other forms may assign",
                g.site());
        case Core.If i -> {
          core(i.consequent(), how);
          core(i.alternative(), how);
        }
        case Core.Seq s -> core(s.body().getLast(), how);
        case Core.Let l -> core(l.body(), how);
        case Core.Letrec l -> core(l.body(), how);
        case Core.LetValues l -> core(l.clause().body(), how);
        case Core.Call c -> call(c, how);
        case Core.PrimCall p -> primitive(p, how);
        default -> add(how + " " + article(type), core.site());
      }
    }

    private void call(Core.Call c, String how) {
      Type procedure = recording.type(c.procedure().site());
      if (procedure.shape() instanceof Shape.Procedure(ProcedureFacts p)) {
        int before = found.size();
        p.lambda().clauses().forEach(clause -> core(clause.body(), how));
        if (found.size() == before && found.isEmpty()) {
          add("result of " + cut(c.site()), c.site());
        }
      } else if (c.procedure() instanceof Core.GlobalRef g && g.global().isLibrary()) {
        add("result of " + cut(c.site()), c.site());
      } else {
        add("result of an unknown call " + cut(c.site()), c.site());
      }
    }

    private void primitive(Core.PrimCall p, String how) {
      switch (p.primitive()) {
        case ADD, SUB, MUL, NEGATE, QUOTIENT, FLOOR_QUOTIENT, REMAINDER, MODULO -> {
          boolean fixnums =
              p.arguments().stream().allMatch(a -> recording.type(a.site()).is(Type.INTEGER));
          if (fixnums && wanted == Type.FIXNUM) {
            add("may overflow at " + cut(p.site()), p.site());
          } else if (fixnums) {
            add(how + " an exact integer", p.site());
          } else {
            operands(p);
          }
        }
        case DIV, SQRT, INEXACT, EXACT, FLOOR, CEILING, TRUNCATE, ROUND -> operands(p);
        case CAR, CDR -> add("comes out of a pair at " + cut(p.site()), p.site());
        case VECTOR_REF -> add("comes out of a vector at " + cut(p.site()), p.site());
        case RECORD_REF -> add("comes out of a record at " + cut(p.site()), p.site());
        case APPLY, CALL_CC -> add("result of an unknown call " + cut(p.site()), p.site());
        default ->
            add(
                recording.type(p.site()).kinds() == Type.ALL
                    ? "may be anything at " + cut(p.site())
                    : how + " " + article(recording.type(p.site())),
                p.site());
      }
    }

    private void operands(Core.PrimCall p) {
      int before = found.size();
      for (Core a : p.arguments()) {
        if (!recording.type(a.site()).is(Type.FIXNUM | Type.INEXACT)) {
          core(a, "computed from");
        }
      }
      if (found.size() == before) {
        add("may be inexact or not at " + cut(p.site()), p.site());
      }
    }
  }

  private String article(Type type) {
    String name = new TypeText(inference).of(type);
    if (name.equals("any")) {
      return "anything";
    }
    return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  private static String container(Core.PrimCall p) {
    return switch (p.primitive()) {
      case CONS, SET_CAR, SET_CDR -> "a pair";
      case VECTOR, VECTOR_SET, MAKE_VECTOR, VECTOR_FILL -> "a vector";
      case RECORD, RECORD_SET -> "a record";
      default -> "data";
    };
  }

  /** The text of an expression, on one line and not too long. */
  private static String cut(Site site) {
    String text = site.span().text().strip().replaceAll("\\s+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
