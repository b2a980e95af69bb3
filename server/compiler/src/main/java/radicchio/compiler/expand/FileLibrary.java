package radicchio.compiler.expand;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;

/** A library that was found in a file; compared by identity. */
public final class FileLibrary {
  private final Source source;
  private final Optional<Library> library;
  private final List<Diagnostic> errors;
  private final FileInputs inputs;

  /**
   * @param library none if nothing can be made of the file
   * @param errors what is wrong with it
   */
  FileLibrary(
      Source source, Optional<Library> library, List<Diagnostic> errors, FileInputs inputs) {
    this.source = source;
    this.library = library;
    this.errors = List.copyOf(errors);
    this.inputs = inputs;
  }

  Source source() {
    return source;
  }

  Optional<Library> library() {
    return library;
  }

  List<Diagnostic> errors() {
    return errors;
  }

  FileInputs inputs() {
    return inputs;
  }
}
