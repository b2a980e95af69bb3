package radicchio.compiler.types;

import java.util.List;
import radicchio.compiler.expand.TopForm;

/** Finds the types of a unit. */
public final class TypeInference {
  private TypeInference() {}

  public static Types infer(List<TopForm> forms) {
    return infer(forms, false);
  }

  /**
   * @param closed whether nobody else calls or assigns what the forms define, so that code may rely
   *     on what they do with it
   */
  public static Types infer(List<TopForm> forms, boolean closed) {
    Recording recording = new Recording();
    Inference open = new Inference(forms, closed, recording);
    open.run();
    return new Types(List.copyOf(forms), open, recording);
  }
}
