package radicchio.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Source;
import radicchio.compiler.layout.Tags;
import radicchio.runtime.HostRequests.Answer;
import radicchio.runtime.wasm.Interruption;

/** Files and standard input (R7RS 6.13), as far as the session may use them. */
final class FileRequests implements AutoCloseable {
  private static final int STANDARD_INPUT = 0;

  private final SchemeInstance instance;
  private final Outside outside;
  private final OpenFiles files = new OpenFiles();

  FileRequests(SchemeInstance instance, Outside outside) {
    this.instance = instance;
    this.outside = outside;
  }

  private interface Use<T> {
    T of(Path file) throws IOException;
  }

  /** What a use of a file gave, or why it gave nothing. */
  private record Used<T>(Optional<T> result, Optional<Answer> failure) {}

  Answer openText(String who, String path) {
    return number(use(who, path, files::openText));
  }

  Answer openBinary(String who, String path) {
    return number(use(who, path, files::openBinary));
  }

  Answer openOutput(String who, String path) {
    return number(use(who, path, files::openOutput));
  }

  Answer exists(String who, String path) {
    return answer(use(who, path, Files::exists), FileRequests::bool);
  }

  Answer delete(String who, String path) {
    return answer(
        use(
            who,
            path,
            file -> {
              Files.delete(file);
              return true;
            }),
        FileRequests::bool);
  }

  /** The text of a file to load, or why there is none. */
  record Loaded(Optional<Source> source, Optional<Answer> failure) {}

  Loaded source(String who, String path) {
    Used<Source> used = use(who, path, file -> new Source(file.toString(), Files.readString(file)));
    return new Loaded(used.result(), used.failure());
  }

  private static Answer number(Used<Integer> used) {
    return answer(used, number -> new Answer.Value(Tags.fixnum(number)));
  }

  private static <T> Answer answer(Used<T> used, java.util.function.Function<T, Answer> result) {
    return used.result().map(result).orElseGet(() -> used.failure().orElseThrow());
  }

  private static Answer bool(boolean value) {
    return new Answer.Value(value ? Tags.TRUE : Tags.FALSE);
  }

  private <T> Used<T> use(String who, String path, Use<T> use) {
    try {
      Path file = outside.files().folder().resolve(path).normalize();
      Path real = real(file);
      Optional<String> refusal = outside.files().refusal(real);
      return refusal.isPresent()
          ? new Used<>(Optional.empty(), Optional.of(failure(who, refusal.get(), path)))
          : new Used<>(Optional.of(use.of(real)), Optional.empty());
    } catch (IOException e) {
      return new Used<>(Optional.empty(), Optional.of(failure(who, reason(e), path)));
    } catch (InvalidPathException e) {
      return new Used<>(
          Optional.empty(), Optional.of(failure(who, "no file has such a name", path)));
    } catch (InterruptedException e) {
      throw Interruption.strikeNow();
    }
  }

  /** Without symbolic links, as far as it is there. */
  private static Path real(Path file) throws IOException {
    try {
      return file.toRealPath();
    } catch (NoSuchFileException e) {
      Path parent = file.getParent();
      Path name = file.getFileName();
      if (parent == null || name == null || Files.isSymbolicLink(file)) {
        throw e;
      }
      return real(parent).resolve(name);
    }
  }

  private static Answer failure(String who, String reason, String path) {
    return new Answer.Failure("file-error", who + ": " + reason + ":", List.of(path));
  }

  private static String reason(IOException e) {
    return switch (e) {
      case NoSuchFileException n -> "there is no such file";
      case AccessDeniedException a -> "the system does not permit it";
      case NotDirectoryException n -> "it is not a folder";
      case DirectoryNotEmptyException d -> "the folder is not empty";
      case java.nio.charset.CharacterCodingException c -> "it is not UTF-8 text";
      default -> Optional.ofNullable(e.getMessage()).orElse("it cannot be used");
    };
  }

  Answer readText(int number) {
    try {
      Optional<String> text =
          number == STANDARD_INPUT ? outside.input().read() : files.readText(number);
      return new Answer.Value(text.map(instance::string).orElse(Tags.EOF));
    } catch (IOException e) {
      return broken("read", e);
    } catch (InterruptedException e) {
      throw Interruption.strikeNow();
    }
  }

  Answer readBytes(int number) {
    try {
      return new Answer.Value(
          files.readBytes(number).map(b -> instance.bytevector(b)).orElse(Tags.EOF));
    } catch (IOException e) {
      return broken("read", e);
    }
  }

  Answer ready(int number) {
    return bool(number != STANDARD_INPUT || outside.input().ready());
  }

  Answer write(int number, String text) {
    return write(number, text.getBytes(StandardCharsets.UTF_8));
  }

  Answer write(int number, byte[] bytes) {
    try {
      files.write(number, bytes);
      return new Answer.Value(Tags.UNSPECIFIED);
    } catch (IOException e) {
      return broken("write", e);
    }
  }

  Answer close(int number) {
    try {
      files.close(number);
      return new Answer.Value(Tags.UNSPECIFIED);
    } catch (IOException e) {
      return broken("close", e);
    }
  }

  private static Answer broken(String what, IOException e) {
    return new Answer.Failure("file-error", what + " of a file: " + reason(e), List.of());
  }

  @Override
  public void close() {
    files.close();
  }
}
