package radicchio.compiler.types;

import java.util.List;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;

/** What {@link TypeInference} found out, by site, variable and top-level variable. */
public final class Types {
  private static final Inferred ANY = new Inferred("any", "i64 (tagged)", List.of());

  /** Of the value of an expression. */
  public Inferred at(Site site) {
    return ANY;
  }

  /** Of a local variable. */
  public Inferred at(Variable variable) {
    return ANY;
  }

  /** Of a top-level variable, as this unit defines and uses it. */
  public Inferred at(Global global) {
    return ANY;
  }
}
