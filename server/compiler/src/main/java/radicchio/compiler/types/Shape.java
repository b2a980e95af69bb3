package radicchio.compiler.types;

/** What is known of the values of one kind in a type. */
sealed interface Shape {
  Shape NOTHING = new Nothing();
  Shape PROPER = new Proper();

  /** The kinds of {@link Type} it speaks of. */
  int kinds();

  record Nothing() implements Shape {
    @Override
    public int kinds() {
      return 0;
    }
  }

  /** The pairs were made as proper lists; {@code set-cdr!} may have changed that. */
  record Proper() implements Shape {
    @Override
    public int kinds() {
      return Type.PAIR;
    }
  }

  /** The vectors all come from one expression. */
  record Elements(StorageFacts storage) implements Shape {
    @Override
    public int kinds() {
      return Type.VECTOR;
    }
  }

  /** The procedures all come from one lambda expression. */
  record Procedure(ProcedureFacts facts) implements Shape {
    @Override
    public int kinds() {
      return Type.PROCEDURE;
    }
  }

  /**
   * The records are all of one type.
   *
   * @param key the variable that holds the record type
   */
  record Instance(Object key, String name) implements Shape {
    @Override
    public int kinds() {
      return Type.RECORD;
    }
  }

  /** The length of a vector, where a variable may stand in {@link Below}. */
  record Length(radicchio.compiler.core.Variable vector) {}

  /**
   * The fixnums are below (or not above) another integer.
   *
   * @param limit a {@code Variable} that is never assigned, or a {@link Length}
   */
  record Below(Object limit, boolean strict) implements Shape {
    @Override
    public int kinds() {
      return Type.FIXNUM;
    }

    /** The shape of the join of a type with this shape and another. */
    Shape join(Type mine, Type other) {
      boolean alone = !other.may(Type.FIXNUM);
      boolean same = other.shape() instanceof Below b && b.limit.equals(limit);
      boolean zero = limit instanceof Length && other.low() == 0 && other.high() == 0;
      if (alone && other.shape() == NOTHING) {
        return this;
      }
      if (mine.is(Type.FIXNUM) && other.is(Type.FIXNUM) && (same || zero)) {
        return strict && other.shape() instanceof Below b && b.strict
            ? this
            : new Below(limit, false);
      }
      return NOTHING;
    }
  }
}
