package radicchio.compiler.types;

import java.util.List;
import radicchio.compiler.expand.TopForm;

/** Finds the types of a unit. */
public final class TypeInference {
  private TypeInference() {}

  public static Types infer(List<TopForm> forms) {
    Recording recording = new Recording();
    Inference open = new Inference(forms, false, recording);
    open.run();
    return new Types(List.copyOf(forms), open, recording);
  }
}
