package radicchio.runtime;

import java.util.List;
import radicchio.compiler.diag.Source;

/**
 * What to evaluate: the forms of all pieces in order, as one program. They are compiled as one
 * module, run form by form, and stop at the first that fails.
 *
 * @param id names the evaluation in the session
 */
public record EvaluationRequest(String id, List<Piece> pieces, Origin origin) {
  public EvaluationRequest {
    pieces = List.copyOf(pieces);
  }

  public static EvaluationRequest of(String id, Source source, Origin origin) {
    return new EvaluationRequest(id, List.of(Piece.of(source)), origin);
  }
}
