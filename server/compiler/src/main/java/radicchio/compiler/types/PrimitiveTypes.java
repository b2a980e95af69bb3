package radicchio.compiler.types;

import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.syntax.Datum;

/** What primitives yield, and what their not failing says of their operands. */
final class PrimitiveTypes {
  private static final Type STRINGS = Type.of(Type.STRING);
  private static final Type CHARS = Type.of(Type.CHAR);
  private static final Type UNSPECIFIED = Type.of(Type.UNSPECIFIED);

  private final Inference inference;
  private final Arithmetic arithmetic = new Arithmetic();

  PrimitiveTypes(Inference inference) {
    this.inference = inference;
  }

  Type result(Core.PrimCall p, List<Type> a) {
    int tested = tested(p.primitive());
    if (tested != 0) {
      return decided(a.getFirst(), tested);
    }
    return switch (p.primitive()) {
      case EQ,
          HASH_TABLE_P,
          EQV,
          EQUAL,
          RECORD_IS,
          INTEGER_P,
          CHAR_ALPHABETIC_P,
          CHAR_NUMERIC_P,
          CHAR_WHITESPACE_P,
          CHAR_UPPER_CASE_P,
          CHAR_LOWER_CASE_P ->
          Type.BOOLEANS;
      case NOT -> negated(a.getFirst());
      case NUM_EQ ->
          a.get(0).may(Type.NUMBER) && a.get(1).may(Type.NUMBER) ? Type.BOOLEANS : Type.NONE;
      case LT, GT, LE, GE ->
          a.get(0).may(Type.REAL) && a.get(1).may(Type.REAL) ? Type.BOOLEANS : Type.NONE;
      case BIT_AND, BIT_OR, BIT_XOR, BIT_SHIFT -> arithmetic.result(p, a);
      case EOF -> Type.of(Type.EOF);
      case DEFAULT -> Type.of(Type.DEFAULT);
      case UNSPECIFIED -> UNSPECIFIED;
      case CONS, CAR, CDR, SET_CAR, SET_CDR -> pairs(p, a);
      case VECTOR,
          VECTOR_REF,
          VECTOR_SET,
          MAKE_VECTOR,
          VECTOR_COPY,
          VECTOR_COPY_TO,
          VECTOR_FILL,
          LIST_TO_VECTOR ->
          vectors(p, a);
      case VECTOR_LENGTH -> a.getFirst().may(Type.VECTOR) ? Lengths.TYPE : Type.NONE;
      case STRING_LENGTH -> a.getFirst().may(Type.STRING) ? Lengths.TYPE : Type.NONE;
      case BYTEVECTOR_LENGTH -> a.getFirst().may(Type.BYTEVECTOR) ? Lengths.TYPE : Type.NONE;
      case BYTEVECTOR_REF -> a.getFirst().may(Type.BYTEVECTOR) ? Type.fixnum(0, 255) : Type.NONE;
      case BYTEVECTOR_SET, STRING_SET -> UNSPECIFIED.join(Type.ANY);
      case MAKE_BYTEVECTOR, BYTEVECTOR_COPY, STRING_TO_UTF8 -> Type.of(Type.BYTEVECTOR);
      case STRING_REF -> a.getFirst().may(Type.STRING) ? CHARS : Type.NONE;
      case MAKE_STRING,
          STRING_COPY,
          UTF8_TO_STRING,
          SYMBOL_TO_STRING,
          SYMBOL_NAME,
          NUMBER_TO_STRING,
          STRING_MAP_CASE ->
          STRINGS;
      case STRING_COMPARE, LINE_END, WORD_END, BLANKS_END, PLAIN_END, COUNT_NEWLINES ->
          Type.FIXNUMS;
      case PLAIN_SYMBOL_P -> Type.BOOLEANS;
      case STRING_HASH -> Type.FIXNUMS;
      case STRING_TO_SYMBOL, PART_TO_SYMBOL, GENERATE_SYMBOL -> Type.of(Type.SYMBOL);
      case CHAR_TO_INTEGER -> a.getFirst().may(Type.CHAR) ? Type.fixnum(0, 0x10ffff) : Type.NONE;
      case INTEGER_TO_CHAR, CHAR_UPCASE, CHAR_DOWNCASE, CHAR_FOLDCASE -> CHARS;
      case DIGIT_VALUE -> Type.fixnum(0, 9).join(Type.of(Type.FALSE));
      case STRING_TO_NUMBER, PART_TO_NUMBER -> Type.of(Type.NUMBER | Type.FALSE);
      case MAKE_RECORD_TYPE -> Type.of(Type.RECORD_TYPE);
      case RECORD, RECORD_REF, RECORD_SET -> records(p, a);
      case MAKE_PROMISE -> leaking(p, a, Type.of(Type.PROMISE));
      case MAKE_CONDITION -> leaking(p, a, Type.of(Type.CONDITION));
      case MAKE_PORT -> leaking(p, a, Type.of(Type.PORT));
      case VALUES -> a.size() == 1 ? a.getFirst() : leaking(p, a, Type.of(Type.VALUES));
      case VALUES_TO_LIST -> leaking(p, a, Type.PROPER_LIST);
      case HASH_TABLE_SIZE, HASH_VALUE, BIT_COUNT, INTEGER_LENGTH, FIRST_BIT -> Type.FIXNUMS;
      case BIT_SET_P -> Type.BOOLEANS;
      case CURRENT_JIFFY -> Type.INTEGERS;
      case CURRENT_SECOND -> Type.FLONUMS;
      default -> p.primitive().arithmetic() ? arithmetic.result(p, a) : leaking(p, a, Type.ANY);
    };
  }

  private Type leaking(Core.PrimCall p, List<Type> a, Type result) {
    a.forEach(t -> inference.leak(t, p.site()));
    return result;
  }

  /** The kinds for which a predicate holds, no more and no less; 0 if it is another primitive. */
  static int tested(Primitive primitive) {
    return switch (primitive) {
      case FIXNUM_P -> Type.FIXNUM;
      case FLONUM_P -> Type.FLONUM;
      case BIGNUM_P -> Type.BIGNUM;
      case RATIO_P -> Type.RATIO;
      case COMPLEX_P -> Type.COMPLEX;
      case NUMBER_P -> Type.NUMBER;
      case PAIR_P -> Type.PAIR;
      case NULL_P -> Type.NULL;
      case SYMBOL_P -> Type.SYMBOL;
      case STRING_P -> Type.STRING;
      case CHAR_P -> Type.CHAR;
      case BOOLEAN_P -> Type.BOOLEAN;
      case VECTOR_P -> Type.VECTOR;
      case BYTEVECTOR_P -> Type.BYTEVECTOR;
      case PROCEDURE_P -> Type.PROCEDURE;
      case PROMISE_P -> Type.PROMISE;
      case RECORD_P -> Type.RECORD;
      case RECORD_TYPE_P -> Type.RECORD_TYPE;
      case CONDITION_P -> Type.CONDITION;
      case PORT_P -> Type.PORT;
      case VALUES_P -> Type.VALUES;
      case EOF_P -> Type.EOF;
      case DEFAULT_P -> Type.DEFAULT;
      case UNSPECIFIED_P -> Type.UNSPECIFIED;
      default -> 0;
    };
  }

  private static Type decided(Type a, int tested) {
    return a.is(tested) ? Type.of(Type.TRUE) : a.may(tested) ? Type.BOOLEANS : Type.of(Type.FALSE);
  }

  private static Type negated(Type a) {
    return a.is(Type.FALSE)
        ? Type.of(Type.TRUE)
        : a.may(Type.FALSE) ? Type.BOOLEANS : Type.of(Type.FALSE);
  }

  private Type pairs(Core.PrimCall p, List<Type> a) {
    return switch (p.primitive()) {
      case CONS -> {
        boolean proper =
            a.get(1).is(Type.NULL) || a.get(1).is(Type.LIST) && a.get(1).shape() == Shape.PROPER;
        yield leaking(p, a, proper ? Type.of(Type.PAIR, Shape.PROPER) : Type.of(Type.PAIR));
      }
      case CAR -> a.getFirst().may(Type.PAIR) ? Type.ANY : Type.NONE;
      case CDR ->
          !a.getFirst().may(Type.PAIR)
              ? Type.NONE
              : a.getFirst().shape() == Shape.PROPER ? Type.PROPER_LIST : Type.ANY;
      default -> a.getFirst().may(Type.PAIR) ? leaking(p, a, UNSPECIFIED) : Type.NONE;
    };
  }

  private Type made(Core.PrimCall p, Type element, long least) {
    StorageFacts storage = inference.storage(p.site());
    inference.join(storage, element, p.site());
    inference.length(storage, least);
    return Type.of(Type.VECTOR, new Shape.Elements(storage));
  }

  private Type elements(Type vector) {
    return vector.shape() instanceof Shape.Elements(StorageFacts storage)
        ? read(storage).element()
        : Type.ANY;
  }

  private StorageFacts read(StorageFacts storage) {
    storage.readBy(inference.form());
    return storage;
  }

  /** Something is put into a vector. */
  private void put(Core.PrimCall p, Type vector, Type value) {
    if (vector.shape() instanceof Shape.Elements(StorageFacts storage)) {
      inference.join(storage, value, p.site());
    } else {
      inference.leak(value, p.site());
    }
  }

  private Type vectors(Core.PrimCall p, List<Type> a) {
    return switch (p.primitive()) {
      case VECTOR -> {
        for (Type t : a) {
          made(p, t, a.size());
        }
        yield made(p, Type.NONE, a.size());
      }
      case MAKE_VECTOR ->
          a.getFirst().may(Type.FIXNUM) ? made(p, a.get(1), a.getFirst().low()) : Type.NONE;
      case VECTOR_COPY ->
          a.getFirst().may(Type.VECTOR) ? made(p, elements(a.getFirst()), 0) : Type.NONE;
      case LIST_TO_VECTOR -> made(p, Type.ANY, 0);
      case VECTOR_REF -> a.getFirst().may(Type.VECTOR) ? elements(a.getFirst()) : Type.NONE;
      case VECTOR_SET -> {
        if (!a.getFirst().may(Type.VECTOR)) {
          yield Type.NONE;
        }
        put(p, a.getFirst(), a.get(2));
        yield UNSPECIFIED;
      }
      case VECTOR_FILL -> {
        put(p, a.getFirst(), a.get(1));
        yield Type.ANY;
      }
      default -> {
        put(p, a.getFirst(), elements(a.get(2)));
        yield Type.ANY;
      }
    };
  }

  /** The record type that an expression names. */
  static Optional<Shape.Instance> instance(Core type) {
    return switch (type) {
      case Core.GlobalRef g -> Optional.of(new Shape.Instance(g.global(), name(g.global().name())));
      case Core.LocalRef r when !r.variable().assigned() ->
          Optional.of(new Shape.Instance(r.variable(), name(r.variable().name())));
      default -> Optional.empty();
    };
  }

  /** What the user calls a record type. */
  private static String name(String variable) {
    return variable.startsWith("%") ? variable.substring(1) : variable;
  }

  private static Optional<Long> index(Core core) {
    return core instanceof Core.Const c && c.datum() instanceof Datum.ExactInteger i
        ? Optional.of(i.value().longValueExact())
        : Optional.empty();
  }

  private Type records(Core.PrimCall p, List<Type> a) {
    boolean make = p.primitive() == Primitive.RECORD;
    if (!make && !a.getFirst().may(Type.RECORD)) {
      return Type.NONE;
    }
    Optional<Shape.Instance> instance = instance(p.arguments().get(make ? 0 : 1));
    if (make) {
      for (int i = 1; i < a.size(); i++) {
        Type value = a.get(i);
        field(instance, i - 1)
            .ifPresentOrElse(
                s -> inference.join(s, value, p.site()), () -> inference.leak(value, p.site()));
      }
      return instance.map(s -> Type.of(Type.RECORD, s)).orElse(Type.of(Type.RECORD));
    }
    Optional<StorageFacts> field = index(p.arguments().get(2)).flatMap(i -> field(instance, i));
    if (p.primitive() == Primitive.RECORD_REF) {
      return field.map(StorageFacts::element).orElse(Type.ANY);
    }
    field.ifPresentOrElse(
        s -> inference.join(s, a.get(3), p.site()), () -> inference.leak(a.get(3), p.site()));
    return UNSPECIFIED;
  }

  private Optional<StorageFacts> field(Optional<Shape.Instance> instance, long index) {
    return instance.flatMap(i -> inference.field(i.key(), index));
  }

  /** What operand {@code i} was, given that the operation has not failed. */
  static Type taken(Core.PrimCall p, int i, Type now) {
    return switch (p.primitive()) {
      case ADD,
          SUB,
          MUL,
          DIV,
          NEGATE,
          NUM_EQ,
          EXACT,
          INEXACT,
          SQRT,
          EXP,
          LOG,
          SIN,
          COS,
          TAN,
          ASIN,
          ACOS,
          ATAN,
          REAL_PART,
          IMAG_PART,
          MAGNITUDE,
          ANGLE ->
          now.meet(Type.NUMBER);
      case LT,
          GT,
          LE,
          GE,
          FLOOR,
          CEILING,
          TRUNCATE,
          ROUND,
          NUMERATOR,
          DENOMINATOR,
          MAKE_RECTANGULAR,
          MAKE_POLAR,
          ATAN2,
          FLEXPT ->
          now.meet(Type.REAL);
      case QUOTIENT, REMAINDER, MODULO, FLOOR_QUOTIENT, GCD -> now.meet(Type.INTEGER | Type.FLONUM);
      case INTEGER_SQRT -> now.meet(Type.INTEGER);
      case CAR, CDR -> now.meet(Type.PAIR);
      case SET_CAR, SET_CDR -> i == 0 ? now.meet(Type.PAIR) : now;
      case VECTOR_LENGTH -> now.meet(Type.VECTOR);
      case STRING_LENGTH, STRING_TO_SYMBOL -> now.meet(Type.STRING);
      case BYTEVECTOR_LENGTH -> now.meet(Type.BYTEVECTOR);
      case VECTOR_REF, VECTOR_SET -> indexed(i, now, Type.VECTOR);
      case STRING_REF, STRING_SET -> indexed(i, now, Type.STRING);
      case BYTEVECTOR_REF, BYTEVECTOR_SET -> indexed(i, now, Type.BYTEVECTOR);
      case MAKE_VECTOR, MAKE_STRING, MAKE_BYTEVECTOR ->
          i == 0 ? now.meet(Type.FIXNUM).within(0, 1L << 31) : now;
      case CHAR_TO_INTEGER, CHAR_UPCASE, CHAR_DOWNCASE -> now.meet(Type.CHAR);
      case SYMBOL_TO_STRING -> now.meet(Type.SYMBOL);
      case PORT_REF, PORT_SET -> i == 0 ? now.meet(Type.PORT) : now;
      case RECORD_REF, RECORD_SET -> {
        Type record = now.meet(Type.RECORD);
        Optional<Shape.Instance> instance =
            i == 0 ? instance(p.arguments().get(1)) : Optional.empty();
        yield i == 0 ? instance.map(record::with).orElse(record) : now;
      }
      default -> now;
    };
  }

  private static Type indexed(int i, Type now, int container) {
    return switch (i) {
      case 0 -> now.meet(container);
      case 1 -> now.meet(Type.FIXNUM).within(0, 1L << 31);
      default -> now;
    };
  }
}
