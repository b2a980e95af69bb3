package radicchio.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import radicchio.lsp.protocol.PermitParams;
import radicchio.runtime.FileAccess;

/** Files of programs: those in the workspace's folders, once the user has said so. */
final class EditorFiles implements FileAccess {
  /**
   * A program that uses many files waits for the editor now and then only; the user may take a
   * permission back at any time.
   */
  private static final long GRANTED_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Editor editor;
  private final Supplier<List<Path>> folders;

  /** Of the evaluation thread alone. */
  private Optional<Long> granted = Optional.empty();

  EditorFiles(Editor editor, Supplier<List<Path>> folders) {
    this.editor = editor;
    this.folders = folders;
  }

  @Override
  public Path folder() {
    return folders.get().stream().findFirst().orElseGet(() -> Path.of("").toAbsolutePath());
  }

  @Override
  public Optional<String> refusal(Path real) throws InterruptedException {
    Optional<Path> around = folders.get().stream().filter(f -> isIn(f, real)).findFirst();
    if (around.isEmpty()) {
      return Optional.of(
          folders.get().isEmpty()
              ? "open a folder in the editor: programs may use files in it only"
              : "programs may use files in the folders of the workspace only");
    }
    return isGranted(around.get())
        ? Optional.empty()
        : Optional.of("you did not permit files in this workspace; evaluate again to be asked");
  }

  private boolean isGranted(Path folder) throws InterruptedException {
    if (granted.filter(at -> System.nanoTime() - at < GRANTED_NANOS).isPresent()) {
      return true;
    }
    granted = Optional.empty();
    var params = new PermitParams("files", folder.toString());
    boolean yes = editor.ask(client -> client.permit(params)).filter(r -> r.granted()).isPresent();
    if (yes) {
      granted = Optional.of(System.nanoTime());
    }
    return yes;
  }

  private static boolean isIn(Path folder, Path real) {
    try {
      return real.startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
