package radicchio.lsp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import radicchio.ide.Diagnostics;
import radicchio.ide.Document;
import radicchio.ide.Workspace;

/**
 * Tells the editor what is wrong, off the reading thread. While one text is analysed the next edits
 * only mark their document, so that however fast someone types, the work never lags more than one
 * analysis behind.
 */
final class DiagnosticsPublisher {
  private final Workspace workspace;
  private final Executor worker;
  private final Editor editor;
  private final Log log;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();

  /**
   * @param worker runs one task at a time
   */
  DiagnosticsPublisher(Workspace workspace, Executor worker, Editor editor, Log log) {
    this.workspace = workspace;
    this.worker = worker;
    this.editor = editor;
    this.log = log;
  }

  void changed(String uri) {
    if (uri.endsWith(".sld")) {
      // Whoever imports the library may have something new to say.
      changedEverywhere();
    }
    publishSoon(uri);
  }

  private void publishSoon(String uri) {
    if (waiting.add(uri)) {
      worker.execute(() -> publish(uri));
    }
  }

  /** What is wrong may have changed in every document, because the session has. */
  void changedEverywhere() {
    workspace.snapshot().documents().forEach(d -> publishSoon(d.uri()));
  }

  void closed(String uri) {
    worker.execute(() -> editor.diagnostics(new PublishDiagnosticsParams(uri, List.of())));
  }

  private void publish(String uri) {
    waiting.remove(uri);
    try {
      Optional<Document> document = workspace.snapshot().document(uri);
      if (document.isEmpty()) {
        return;
      }
      var problems =
          Diagnostics.of(workspace.snapshot(), document.get()).stream()
              .map(ToProtocol::diagnostic)
              .toList();
      int version = document.get().version();
      if (isCurrent(uri, version)) {
        editor.diagnostics(new PublishDiagnosticsParams(uri, problems, version));
      }
    } catch (RuntimeException | Error e) {
      log.error("diagnostics of " + uri, e);
    }
  }

  private boolean isCurrent(String uri, int version) {
    return workspace.snapshot().document(uri).filter(d -> d.version() == version).isPresent();
  }
}
