package radicchio.compiler.types;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.expand.TopForm;

/**
 * What {@link TypeInference} found out, by site, variable and top-level variable.
 *
 * <p>There are two answers. What code relies on holds whoever calls: {@link #raw}, {@link #known},
 * {@link #flonum}, {@link #fixnum}. What people are told ({@link #at}) takes the unit's forms for
 * the whole program, and says where the code cannot.
 */
public final class Types {
  private final List<TopForm> forms;
  private final Inference open;
  private final Recording recording;
  private Optional<Explanation> explanation = Optional.empty();

  Types(List<TopForm> forms, Inference open, Recording recording) {
    this.forms = forms;
    this.open = open;
    this.recording = recording;
  }

  /** Whether the variable is held as an {@code f64}, where it is not in a box. */
  public boolean raw(Variable variable) {
    VariableFacts facts = open.variables().get(variable);
    return facts != null && facts.raw();
  }

  /** Whether the procedure gives its result back as an {@code f64}, if all callers know it. */
  public boolean raw(Core.Lambda lambda) {
    return Results.raw(lambda, open, recording);
  }

  public Known known(Core.PrimCall operation) {
    return recording.known(operation.site());
  }

  /** Whether the expression is always a flonum, or else an inexact complex number. */
  public boolean flonum(Core core) {
    return recording.type(core.site()).unboxed();
  }

  /** Whether the expression is always a fixnum. */
  public boolean fixnum(Core core) {
    return recording.type(core.site()).is(Type.FIXNUM);
  }

  /** Of the value of an expression. */
  public Inferred at(Site site) {
    return explanation().at(site);
  }

  /** Of a local variable. */
  public Inferred at(Variable variable) {
    return explanation().at(variable);
  }

  /** Of a top-level variable, as this unit defines and uses it. */
  public Inferred at(Global global) {
    return explanation().at(global);
  }

  private synchronized Explanation explanation() {
    if (explanation.isEmpty()) {
      Recording seen = new Recording();
      Inference closed = new Inference(forms, true, seen);
      closed.run();
      explanation = Optional.of(new Explanation(forms, open, recording, closed, seen));
    }
    return explanation.get();
  }
}
