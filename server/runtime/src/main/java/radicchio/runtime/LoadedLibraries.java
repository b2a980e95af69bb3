package radicchio.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.expand.Library;

/** The libraries that a session has evaluated, by name: the last of each. */
final class LoadedLibraries {
  private final Map<String, Library> byName = new HashMap<>();

  /** Those on their way, by number. */
  private final Map<Integer, Library> pending = new HashMap<>();

  private int numbers;

  /** Those of the libraries and of what they import that are to be evaluated first, in order. */
  List<Library> needed(List<Library> imports) {
    return needed(imports, new HashMap<>(byName));
  }

  /**
   * @param assumed as if these were evaluated; those that are needed are added
   */
  static List<Library> needed(List<Library> imports, Map<String, Library> assumed) {
    List<Library> all = new ArrayList<>();
    for (Library library : Library.inOrder(imports)) {
      if (assumed.put(library.name(), library) != library) {
        all.add(library);
      }
    }
    return all;
  }

  Map<String, Library> all() {
    return new HashMap<>(byName);
  }

  void evaluated(Library library) {
    byName.put(library.name(), library);
  }

  /** A number for a library whose body is about to be evaluated by other code. */
  int number(Library library) {
    pending.put(++numbers, library);
    return numbers;
  }

  void evaluated(int number) {
    Library library = pending.remove(number);
    if (library != null) {
      evaluated(library);
    }
  }
}
