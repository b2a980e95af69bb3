package radicchio.compiler.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What procedures of the standard libraries yield that are called rather than put in place. */
final class LibraryTypes {
  private static final Type LENGTH = Type.fixnum(0, 1L << 40);

  /**
   * @param reads whether the procedure neither keeps nor changes the vectors it is given
   */
  record Entry(Type type, boolean reads, boolean arithmetic) {
    /** Arithmetic of flonums gives flonums. */
    Type result(List<Type> arguments) {
      boolean flonums = arithmetic && arguments.stream().allMatch(a -> a.is(Type.FLONUM));
      return flonums && !arguments.isEmpty() ? Type.FLONUMS : type;
    }
  }

  private static final Map<String, Entry> ENTRIES = new HashMap<>();

  static {
    put(LENGTH, "length", "string-search-forward");
    put(
        Type.of(Type.STRING),
        "string-append",
        "substring",
        "string-copy",
        "list->string",
        "number->string",
        "string",
        "vector->string",
        "string-upcase",
        "string-downcase",
        "string-foldcase",
        "string-map",
        "get-output-string");
    put(
        Type.BOOLEANS,
        "list?",
        "exact?",
        "inexact?",
        "exact-integer?",
        "real?",
        "rational?",
        "nan?",
        "infinite?",
        "finite?",
        "equal?",
        "string=?",
        "string<?",
        "string>?",
        "string<=?",
        "string>=?",
        "char=?",
        "char<?",
        "char>?",
        "char<=?",
        "char>=?",
        "exact-rational?",
        "symbol=?",
        "boolean=?",
        "port?",
        "input-port?",
        "output-port?",
        "textual-port?",
        "binary-port?",
        "file-error?",
        "read-error?",
        "file-exists?",
        "=",
        "<",
        ">",
        "<=",
        ">=");
    put(
        Type.PROPER_LIST,
        "list",
        "vector->list",
        "string->list",
        "reverse",
        "make-list",
        "features",
        "command-line");
    put(Type.NONE, "error", "raise");
    ENTRIES.put("length", new Entry(LENGTH, true, false));
    ENTRIES.put("vector->list", new Entry(Type.PROPER_LIST, true, false));
    ENTRIES.put("equal?", new Entry(Type.BOOLEANS, true, false));
    ENTRIES.put("vector-copy", new Entry(Type.of(Type.VECTOR), true, false));
    ENTRIES.put("vector-map", new Entry(Type.of(Type.VECTOR), true, false));
    ENTRIES.put("vector-append", new Entry(Type.of(Type.VECTOR), true, false));
    for (String name : List.of("vector-for-each", "write", "display", "write-simple")) {
      ENTRIES.put(name, new Entry(Type.ANY, true, false));
    }
    for (String name :
        List.of("list->vector", "vector", "string->vector", "make-initialized-vector")) {
      ENTRIES.put(name, new Entry(Type.of(Type.VECTOR), false, false));
    }
    for (String name : List.of("max", "min")) {
      ENTRIES.put(name, new Entry(Type.REALS, false, true));
    }
    for (String name : List.of("+", "-", "*", "/")) {
      ENTRIES.put(name, new Entry(Type.NUMBERS, false, true));
    }
    ENTRIES.put("rationalize", new Entry(Type.REALS, false, true));
    for (String name : List.of("gcd", "lcm")) {
      ENTRIES.put(name, new Entry(Type.of(Type.INTEGER | Type.FLONUM), false, false));
    }
    ENTRIES.put("expt", new Entry(Type.NUMBERS, false, false));
  }

  private LibraryTypes() {}

  private static void put(Type type, String... names) {
    for (String name : names) {
      ENTRIES.put(name, new Entry(type, false, false));
    }
  }

  static Optional<Entry> of(String procedure) {
    return Optional.ofNullable(ENTRIES.get(procedure));
  }
}
