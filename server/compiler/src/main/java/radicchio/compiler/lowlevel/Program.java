package radicchio.compiler.lowlevel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.Function;

/** All definitions of the runtime, and what compiling them collects: texts and table entries. */
final class Program {
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Map<String, Long> constants = new HashMap<>(Constants.layout());
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final List<String> codes = new ArrayList<>();
  private int textsEnd = Slots.TEXTS;

  /** Adds the top-level forms of one source. */
  void add(List<Syntax> forms) {
    forms.forEach(this::add);
  }

  private void add(Syntax form) {
    List<Syntax> items = Forms.list(form);
    String keyword = Forms.symbol(items.getFirst());
    if (keyword.equals("define-constant")) {
      constants.put(Forms.symbol(items.get(1)), constant(items.get(2)));
      return;
    }
    Definition.Linkage linkage =
        Definition.linkage(keyword)
            .orElseThrow(() -> new LowLevelError(form.span(), "unknown definition"));
    Definition d = Definition.parse(linkage, form);
    if (definitions.put(d.name(), d) != null) {
      throw new LowLevelError(form.span(), "defined twice: " + d.name());
    }
  }

  /** All functions of the runtime module, in order of definition. */
  List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    for (Definition d : definitions.values()) {
      if (d.linkage().isFunction()) {
        functions.add(new FunctionCompiler(this, d).compile());
      }
    }
    return functions;
  }

  /** Only the private ones, which depend on no table index or text. */
  List<Function> privateFunctions() {
    return definitions.values().stream()
        .filter(d -> d.linkage() == Definition.Linkage.PRIVATE)
        .map(d -> new FunctionCompiler(this, d).compile())
        .toList();
  }

  Map<String, FuncType> functionTypes() {
    Map<String, FuncType> types = new TreeMap<>();
    definitions.values().stream()
        .filter(d -> d.linkage().isFunction())
        .forEach(d -> types.put(d.name(), d.type()));
    return types;
  }

  Map<String, FuncType> hostFunctions() {
    Map<String, FuncType> types = new TreeMap<>();
    definitions.values().stream()
        .filter(d -> d.linkage() == Definition.Linkage.HOST)
        .forEach(d -> types.put(d.name(), d.type()));
    return types;
  }

  Optional<Definition> definition(String name) {
    return Optional.ofNullable(definitions.get(name));
  }

  /** Table index of a function of the runtime module. */
  int code(Definition user, String function) {
    requireShared(user);
    if (!codes.contains(function)) {
      codes.add(function);
    }
    return codes.indexOf(function);
  }

  /**
   * Private functions are compiled without the module, so before there are indices and addresses.
   */
  private static void requireShared(Definition user) {
    if (user.linkage() == Definition.Linkage.PRIVATE) {
      throw new LowLevelError(user.form().span(), "a private function uses a code or a text");
    }
  }

  List<String> codes() {
    return List.copyOf(codes);
  }

  /** Address of a text: a 32-bit length and that many bytes of ASCII. */
  int text(Definition user, Syntax place, String text) {
    requireShared(user);
    Integer known = texts.get(text);
    if (known != null) {
      return known;
    }
    if (!text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
      throw new LowLevelError(place.span(), "not ASCII");
    }
    int address = textsEnd;
    texts.put(text, address);
    textsEnd += 4 + (text.length() + 3) / 4 * 4;
    if (textsEnd > Slots.SCRATCH) {
      throw new LowLevelError(place.span(), "too many texts");
    }
    return address;
  }

  byte[] texts() {
    byte[] bytes = new byte[textsEnd - Slots.TEXTS];
    texts.forEach(
        (text, address) -> {
          int at = address - Slots.TEXTS;
          for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (text.length() >> (8 * i));
          }
          for (int i = 0; i < text.length(); i++) {
            bytes[at + 4 + i] = (byte) text.charAt(i);
          }
        });
    return bytes;
  }

  /** A number known now: a literal, a name, or a sum, product or shift of such. */
  Optional<Long> constantValue(Syntax syntax) {
    if (syntax instanceof Syntax.Identifier id) {
      return Optional.ofNullable(constants.get(id.symbol()));
    }
    if (syntax instanceof Syntax.ListForm(List<Syntax> items, var _)
        && items.size() == 3
        && items.getFirst() instanceof Syntax.Identifier op) {
      Optional<Long> a = constantValue(items.get(1));
      Optional<Long> b = constantValue(items.get(2));
      return a.isPresent() && b.isPresent()
          ? fold(op.symbol(), a.get(), b.get())
          : Optional.empty();
    }
    return Forms.number(syntax).filter(n -> n instanceof Long).map(Number::longValue);
  }

  private static Optional<Long> fold(String op, long a, long b) {
    return switch (op) {
      case "+" -> Optional.of(a + b);
      case "-" -> Optional.of(a - b);
      case "*" -> Optional.of(a * b);
      case "<<" -> Optional.of(a << b);
      case "bit-or" -> Optional.of(a | b);
      default -> Optional.empty();
    };
  }

  long constant(Syntax syntax) {
    return constantValue(syntax)
        .orElseThrow(() -> new LowLevelError(syntax.span(), "not known at compile time"));
  }
}
