package radicchio.compiler.expand;

import java.util.List;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Span;

/** What an identifier means at some place. */
public sealed interface Meaning {

  /** Identity: two identifiers mean the same when their meanings' entities are the same object. */
  Object entity();

  /** A keyword of the language, auxiliary ones such as {@code else} included. */
  record Special(SpecialForm form) implements Meaning {
    @Override
    public Object entity() {
      return form;
    }
  }

  /**
   * A {@code syntax-rules} macro.
   *
   * @param definition where its name is defined
   */
  record Macro(String name, SyntaxRules rules, Span definition) implements Meaning {
    @Override
    public Object entity() {
      return rules;
    }
  }

  /**
   * A top-level variable.
   *
   * @param arity what is known of the procedure it is defined as
   * @param integration what calls of it may be replaced by
   * @param definitions none or one: the defined name, where there is a place to go to
   */
  record GlobalMeaning(Global global, Arity arity, Integration integration, List<Span> definitions)
      implements Meaning {
    public GlobalMeaning {
      definitions = List.copyOf(definitions);
    }

    static GlobalMeaning unknown(Global global) {
      return new GlobalMeaning(global, Arity.UNKNOWN, Integration.NONE, List.of());
    }

    @Override
    public Object entity() {
      return global;
    }
  }

  /** A local variable. */
  final class LocalMeaning implements Meaning {
    private final Variable variable;
    private final Scope.Frame frame;
    private Arity arity = Arity.UNKNOWN;
    private int uses;
    private int firstUse = Integer.MAX_VALUE;

    LocalMeaning(Variable variable, Scope.Frame frame) {
      this.variable = variable;
      this.frame = frame;
    }

    public Variable variable() {
      return variable;
    }

    /** Of the procedure it is bound to; final once the form is expanded. */
    public Arity arity() {
      return variable.assigned() ? Arity.UNKNOWN : arity;
    }

    void arity(Arity known) {
      arity = known;
    }

    void use() {
      uses++;
      firstUse = Math.min(firstUse, frame.item());
    }

    /** Nobody minds if it is never used. */
    void quiet() {
      uses++;
    }

    int uses() {
      return uses;
    }

    /** The item of its body that refers to it first. */
    int firstUse() {
      return firstUse;
    }

    @Override
    public Object entity() {
      return variable;
    }
  }

  /** A primitive, for the prelude only. */
  record PrimitiveMeaning(Primitive primitive) implements Meaning {
    @Override
    public Object entity() {
      return primitive;
    }
  }

  /** Exported by a standard library, but not there yet. */
  record Unsupported(String name, String library) implements Meaning {
    @Override
    public Object entity() {
      return this;
    }
  }

  /** Nothing: a free name of that symbol. */
  record Unbound(String symbol) implements Meaning {
    @Override
    public Object entity() {
      return this;
    }
  }

  /** Whether both are the same thing to the expander, so that an expansion stays valid. */
  default boolean sameAs(Meaning other) {
    if (this instanceof GlobalMeaning mine && other instanceof GlobalMeaning theirs) {
      return mine.global == theirs.global && mine.integration == theirs.integration;
    }
    return entity() == other.entity() || this instanceof Unbound && equals(other);
  }
}
