package radicchio.ide;

import java.util.List;

/**
 * A definition, for an outline.
 *
 * @param detail its parameters, or empty
 * @param range of the whole form
 * @param selection of the name
 */
public record Symbol(
    String name, String detail, Kind kind, Range range, Range selection, List<Symbol> children) {
  public Symbol {
    children = List.copyOf(children);
  }

  /** What is defined. */
  public enum Kind {
    PROCEDURE,
    VARIABLE,
    CONSTANT,
    MACRO,
    RECORD,
    FIELD,
    LIBRARY
  }
}
