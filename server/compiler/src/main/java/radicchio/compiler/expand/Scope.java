package radicchio.compiler.expand;

import java.util.Arrays;
import java.util.List;
import radicchio.compiler.syntax.Name;

/**
 * Where a piece of syntax stands: frames of local names, innermost first, ending in a top level.
 */
sealed interface Scope {

  /**
   * A top level: the interaction environment or a library. It stands for all forks of that
   * environment; the one in which a form is being expanded is asked.
   */
  final class Top implements Scope {
    private final String library;
    private final List<Environment> home;

    /** The interaction environment: its current fork is meant. */
    Top() {
      this.library = "";
      this.home = List.of();
    }

    /** A library: there is only one of it. */
    Top(String library, Environment home) {
      this.library = library;
      this.home = List.of(home);
    }

    /** The environment to look in, while a form is being expanded in {@code current}. */
    Environment environment(Environment current) {
      return home.isEmpty() || current.top() == this ? current : home.getFirst();
    }

    String library() {
      return library;
    }
  }

  /**
   * Names bound together. Bodies add names while their definitions are being found, so a frame
   * grows; few enough that a linear search wins.
   */
  final class Frame implements Scope {
    private final Scope parent;
    private Name[] names;
    private Meaning[] meanings;
    private int size;
    private int item;

    Frame(Scope parent, int expected) {
      this.parent = parent;
      this.names = new Name[expected];
      this.meanings = new Meaning[expected];
    }

    Scope parent() {
      return parent;
    }

    int size() {
      return size;
    }

    Name name(int i) {
      return names[i];
    }

    Meaning meaning(int i) {
      return meanings[i];
    }

    void bind(Name name, Meaning meaning) {
      int at = index(name);
      if (at < 0) {
        if (size == names.length) {
          names = Arrays.copyOf(names, Math.max(4, size * 2));
          meanings = Arrays.copyOf(meanings, names.length);
        }
        at = size++;
        names[at] = name;
      }
      meanings[at] = meaning;
    }

    boolean binds(Name name) {
      return index(name) >= 0;
    }

    /** The index of {@code name}, or -1. */
    int index(Name name) {
      for (int i = 0; i < size; i++) {
        Name n = names[i];
        if (n == name || n.equals(name)) {
          return i;
        }
      }
      return -1;
    }

    /** Which item of a body is being expanded now: tells which definitions refer to later ones. */
    int item() {
      return item;
    }

    void item(int number) {
      item = number;
    }
  }
}
