package radicchio.compiler.codegen;

import java.util.Optional;
import java.util.function.Function;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;

/**
 * Where the next module goes in the instance that it will share. The compiler asks, the session
 * answers, and takes back what the finished unit does not use.
 */
public interface Linkage {
  /**
   * Number of arguments of a prelude procedure whose function can be imported by its name; -1 for
   * every other variable.
   */
  int external(Global global);

  /** The prelude's procedures that may be copied into units. */
  Function<Global, Optional<Core.Lambda>> library();

  /** Address in bytes of the two-word cell of a top-level variable; made when first asked for. */
  int cell(Global global);

  /** Whether the variable has a value already, so that no use of it needs a test. */
  boolean defined(Global global);

  /**
   * The second word of the variable's cell: a fixnum word that counts its definitions and
   * assignments so far; 0 when there were none.
   */
  long version(Global global);

  /**
   * First of {@code atMost} consecutive free one-word cells for module constants; address in bytes.
   */
  int constantCells(int atMost);

  /** First of {@code atMost} consecutive free table indices. */
  int codes(int atMost);

  /** First of {@code atMost} consecutive site numbers, see {@link CompiledUnit#sites()}. */
  int sites(int atMost);
}
