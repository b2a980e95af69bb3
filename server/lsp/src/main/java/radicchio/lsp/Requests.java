package radicchio.lsp;

import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.jspecify.annotations.Nullable;
import radicchio.ide.Document;
import radicchio.ide.Snapshot;
import radicchio.ide.Workspace;

/**
 * How every request is answered: on the pool, from the snapshot that was there when it arrived, and
 * with an error if anything goes wrong.
 */
final class Requests {
  private final Workspace workspace;
  private final ExecutorService pool;
  private final Log log;
  private volatile Phase phase = Phase.NEW;

  /** What LSP lets a client ask. */
  private enum Phase {
    NEW,
    OPEN,
    SHUT_DOWN
  }

  /** A place that a request is about. */
  record At(Snapshot snapshot, Document document, int offset) {}

  /** A document that a request is about. */
  record About(Snapshot snapshot, Document document) {}

  Requests(Workspace workspace, ExecutorService pool, Log log) {
    this.workspace = workspace;
    this.pool = pool;
    this.log = log;
  }

  void initialized() {
    phase = Phase.OPEN;
  }

  void shutDown() {
    phase = Phase.SHUT_DOWN;
  }

  boolean isOpen() {
    return phase == Phase.OPEN;
  }

  boolean isShutDown() {
    return phase == Phase.SHUT_DOWN;
  }

  <T extends @Nullable Object> CompletableFuture<T> at(
      String name, String uri, Position position, Function<At, T> answer) {
    return now(
        name,
        () -> {
          About about = about(uri);
          int offset = offset(about.document(), position);
          return onPool(
              name + " " + uri + " " + position.getLine() + ":" + position.getCharacter(),
              () -> answer.apply(new At(about.snapshot(), about.document(), offset)));
        });
  }

  <T extends @Nullable Object> CompletableFuture<T> in(
      String name, String uri, Function<About, T> answer) {
    return now(
        name,
        () -> {
          About about = about(uri);
          return onPool(name + " " + uri, () -> answer.apply(about));
        });
  }

  /** A request about no document. */
  <T extends @Nullable Object> CompletableFuture<T> read(
      String name, Function<Snapshot, T> answer) {
    return now(
        name,
        () -> {
          Snapshot snapshot = workspace.snapshot();
          return onPool(name, () -> answer.apply(snapshot));
        });
  }

  /** Runs the answer on this thread, which must not wait; what it throws becomes the answer. */
  <T extends @Nullable Object> CompletableFuture<T> now(
      String name, Supplier<CompletableFuture<T>> answer) {
    try {
      switch (phase) {
        case NEW -> throw Errors.notInitialized();
        case SHUT_DOWN -> throw Errors.shutDown();
        case OPEN -> {}
      }
      return answer.get();
    } catch (RuntimeException | Error e) {
      return CompletableFuture.failedFuture(explain(name, e));
    }
  }

  /** Handles a notification: what it throws is logged, as there is nobody to answer. */
  void note(String name, Runnable action) {
    if (!isOpen()) {
      log.warn(name + " before initialize or after shutdown: ignored");
      return;
    }
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      log.error(name, e);
    }
  }

  About about(String uri) {
    Snapshot snapshot = workspace.snapshot();
    Document document = snapshot.document(uri).orElseThrow(() -> Errors.unknownDocument(uri));
    return new About(snapshot, document);
  }

  static int offset(Document document, Position position) {
    OptionalInt offset = document.text().offset(ToProtocol.ours(position));
    return offset.orElseThrow(
        () ->
            Errors.invalid(
                "line "
                    + position.getLine()
                    + ", character "
                    + position.getCharacter()
                    + " is outside "
                    + document.uri()
                    + ", which has "
                    + document.text().lineCount()
                    + " lines"));
  }

  private <T extends @Nullable Object> CompletableFuture<T> onPool(
      String context, Supplier<T> answer) {
    return CompletableFutures.computeAsync(
        pool,
        cancel -> {
          cancel.checkCanceled();
          try {
            return answer.get();
          } catch (CancellationException e) {
            throw e;
          } catch (RuntimeException | Error e) {
            throw explain(context, e);
          }
        });
  }

  private RuntimeException explain(String context, Throwable e) {
    if (e instanceof ResponseErrorException answer) {
      return answer;
    }
    log.error(context, e);
    return Errors.bug(context, e);
  }
}
