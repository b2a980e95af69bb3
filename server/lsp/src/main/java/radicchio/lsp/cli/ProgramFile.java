package radicchio.lsp.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import radicchio.compiler.diag.Source;

/** Program files from the command line. */
final class ProgramFile {
  private ProgramFile() {}

  /** The file's text; if it cannot be read, says so. */
  static Optional<Source> read(Path file) {
    try {
      return Optional.of(new Source(file.toString(), Files.readString(file)));
    } catch (NoSuchFileException e) {
      System.err.println("radicchio: there is no file " + file);
    } catch (CharacterCodingException e) {
      System.err.println("radicchio: " + file + " is not UTF-8 text: save it in that encoding");
    } catch (IOException e) {
      System.err.println("radicchio: cannot read " + file + ": " + e.getMessage());
    }
    return Optional.empty();
  }
}
