package radicchio.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which files a program may use; decided by whoever opens the session. */
public interface FileAccess {
  /** No file at all. */
  FileAccess NONE = below(Path.of(""), List.of(), "this session has no files");

  /** The folder that paths of programs begin at. */
  Path folder();

  /**
   * Why a file cannot be used; empty if it can. May ask someone, and wait.
   *
   * @param real without symbolic links; what it names need not be there
   */
  Optional<String> refusal(Path real) throws InterruptedException;

  /**
   * Files in folders and below them.
   *
   * @param current the folder that paths begin at, allowed or not
   * @param why said of all other files: what to do about it
   */
  static FileAccess below(Path current, List<Path> folders, String why) {
    List<Path> allowed = new ArrayList<>();
    for (Path folder : folders) {
      try {
        allowed.add(folder.toRealPath());
      } catch (IOException e) {
        // A folder that is not there has no files.
      }
    }
    return new FileAccess() {
      @Override
      public Path folder() {
        return current.toAbsolutePath();
      }

      @Override
      public Optional<String> refusal(Path real) {
        return allowed.stream().anyMatch(real::startsWith) ? Optional.empty() : Optional.of(why);
      }
    };
  }
}
