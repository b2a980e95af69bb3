package radicchio.lsp.protocol;

import java.util.List;

/** The top-level variables that evaluation defined. */
public record BindingsResult(List<BindingItem> bindings) {
  public BindingsResult {
    bindings = List.copyOf(bindings);
  }
}
