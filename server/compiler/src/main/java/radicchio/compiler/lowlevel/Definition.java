package radicchio.compiler.lowlevel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.syntax.Syntax;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.ValType;

/**
 * {@code (define (name (p type) …) result body …)}; a parameter without type, and a result that is
 * left out, are {@code i64}.
 */
record Definition(
    Linkage linkage, String name, List<Param> params, Kind result, List<Syntax> body, Syntax form) {

  /** How the rest of the program gets at it. */
  enum Linkage {
    /** In the runtime module, and exported. */
    SHARED,
    /** Copied into every module that calls it. */
    PRIVATE,
    /** Expanded where it is called; {@code return} in it returns from the caller. */
    INLINE,
    /** Imported by the runtime module from {@code host}. */
    HOST;

    boolean isFunction() {
      return this == SHARED || this == PRIVATE;
    }
  }

  record Param(String name, ValType type) {}

  FuncType type() {
    return new FuncType(params.stream().map(Param::type).toList(), result.results());
  }

  static Optional<Linkage> linkage(String keyword) {
    return switch (keyword) {
      case "define" -> Optional.of(Linkage.SHARED);
      case "define-private" -> Optional.of(Linkage.PRIVATE);
      case "define-inline" -> Optional.of(Linkage.INLINE);
      case "define-host" -> Optional.of(Linkage.HOST);
      default -> Optional.empty();
    };
  }

  static Definition parse(Linkage linkage, Syntax form) {
    List<Syntax> items = Forms.list(form);
    List<Syntax> head = Forms.list(items.get(1));
    List<Param> params = new ArrayList<>();
    for (Syntax p : head.subList(1, head.size())) {
      params.add(param(p));
    }
    Optional<Kind> result = items.size() > 2 ? Forms.kind(items.get(2)) : Optional.empty();
    List<Syntax> body = items.subList(result.isPresent() ? 3 : 2, items.size());
    if (body.isEmpty() != (linkage == Linkage.HOST)) {
      throw new LowLevelError(form.span(), "a body where none belongs, or none");
    }
    return new Definition(
        linkage, Forms.symbol(head.getFirst()), params, result.orElse(Kind.I64), body, form);
  }

  private static Param param(Syntax syntax) {
    if (syntax instanceof Syntax.Identifier id) {
      return new Param(id.symbol(), ValType.I64);
    }
    List<Syntax> items = Forms.list(syntax);
    Kind kind =
        Forms.kind(items.get(1)).orElseThrow(() -> new LowLevelError(syntax.span(), "not a type"));
    return new Param(Forms.symbol(items.getFirst()), kind.type());
  }
}
