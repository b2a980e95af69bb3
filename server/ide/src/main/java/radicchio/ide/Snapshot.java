package radicchio.ide;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All open documents at one moment. Never changes. */
public record Snapshot(Map<String, Document> byUri) {
  public static final Snapshot EMPTY = new Snapshot(Map.of());

  public Snapshot {
    byUri = Map.copyOf(byUri);
  }

  public Optional<Document> document(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  public Collection<Document> documents() {
    return byUri.values();
  }
}
