package radicchio.compiler.closed;

import java.util.List;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;

/** A call that may unwind. */
public sealed interface Call {
  List<Simple> arguments();

  Site site();

  /** How its result comes back. */
  default Rep result() {
    return this instanceof Known k ? k.code().result() : Rep.TAGGED;
  }

  /** Of a procedure without closure; the values of its free variables are among the arguments. */
  record Known(Code code, List<Simple> arguments, Site site) implements Call {
    public Known {
      arguments = List.copyOf(arguments);
    }
  }

  /** Of a closure whose code is known and takes that many arguments. */
  record Direct(Code code, Simple self, List<Simple> arguments, Site site) implements Call {
    public Direct {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Of a top-level variable that this unit defines as {@code code}; when it has been redefined
   * since, the call is an unknown one.
   */
  record Guarded(Global global, Code code, List<Simple> arguments, Site site) implements Call {
    public Guarded {
      arguments = List.copyOf(arguments);
    }
  }

  /** Of a procedure of another module that stays what it is: the prelude's. */
  record External(Global global, List<Simple> arguments, Site site) implements Call {
    public External {
      arguments = List.copyOf(arguments);
    }
  }

  record Unknown(Simple procedure, List<Simple> arguments, Site site) implements Call {
    public Unknown {
      arguments = List.copyOf(arguments);
    }
  }

  /** Of a runtime function that runs Scheme code. */
  record Runtime(Primitive primitive, List<Simple> arguments, Site site) implements Call {
    public Runtime {
      arguments = List.copyOf(arguments);
    }
  }
}
