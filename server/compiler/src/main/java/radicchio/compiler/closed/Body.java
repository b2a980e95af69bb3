package radicchio.compiler.closed;

import java.util.List;
import radicchio.compiler.core.Site;

/** What a procedure does, to its end. */
public sealed interface Body {
  record Let(Local local, Simple value, Body rest) implements Body {}

  /** New procedures that may refer to each other: all locals are in scope of all free values. */
  record Fix(List<Local> locals, List<Simple.Close> closures, Body rest) implements Body {
    public Fix {
      locals = List.copyOf(locals);
      closures = List.copyOf(closures);
    }
  }

  /** Evaluates for effect. */
  record Do(Simple value, Body rest) implements Body {}

  /** A call whose value is wanted: the place where a frame can be saved and resumed. */
  record Bind(Local local, Call call, Body rest) implements Body {}

  record If(Simple test, Body consequent, Body alternative) implements Body {}

  record Return(Simple value) implements Body {}

  record TailCall(Call call) implements Body {}

  /** {@code in} may jump to {@code label}, which goes on with {@code body}. */
  record Join(Label label, List<Local> parameters, Body body, Body in) implements Body {
    public Join {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A loop that neither makes calls (but to leave) nor allocates; jumps to {@code label} in {@code
   * body} iterate.
   */
  record Loop(Label label, List<Local> parameters, List<Simple> initial, Body body)
      implements Body {
    public Loop {
      parameters = List.copyOf(parameters);
      initial = List.copyOf(initial);
    }
  }

  record Jump(Label label, List<Simple> arguments) implements Body {
    public Jump {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * The argument list {@code arguments} fits no clause of the procedure.
   *
   * @param most -1 for any number
   */
  record FailArity(Local arguments, int least, int most, Site site) implements Body {}
}
