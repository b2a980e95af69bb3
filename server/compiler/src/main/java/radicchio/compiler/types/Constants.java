package radicchio.compiler.types;

import java.math.BigInteger;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Site;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.syntax.Datum;

/** Types of constants. */
final class Constants {
  private static final BigInteger MOST = BigInteger.valueOf(Tags.MAX_FIXNUM);
  private static final BigInteger LEAST = BigInteger.valueOf(Tags.MIN_FIXNUM);

  private Constants() {}

  static Type of(Inference inference, Core.Const constant) {
    return of(inference, constant.datum(), constant.site());
  }

  private static Type of(Inference inference, Datum datum, Site site) {
    return switch (datum) {
      case Datum.Bool b -> Type.of(b.value() ? Type.TRUE : Type.FALSE);
      case Datum.Char c -> Type.of(Type.CHAR);
      case Datum.Str s -> Type.of(Type.STRING);
      case Datum.Symbol s -> Type.of(Type.SYMBOL);
      case Datum.Bytes b -> Type.of(Type.BYTEVECTOR);
      case Datum.Vector v -> vector(inference, v, site);
      case Datum.Nil n -> Type.of(Type.NULL);
      case Datum.Pairs p when p.tail() instanceof Datum.Nil -> Type.of(Type.PAIR, Shape.PROPER);
      case Datum.Pairs p -> Type.of(Type.PAIR);
      case Datum.ExactInteger i -> integer(i.value());
      case Datum.Ratio r -> Type.of(Type.RATIO);
      case Datum.Flonum f -> Type.of(f.value() < 0 ? Type.NEGATIVE_FLONUM : Type.PLAIN_FLONUM);
      case Datum.Complex c -> Type.of(Type.COMPLEX);
      case Datum.Labelled l -> Type.ANY;
      case Datum.LabelRef l -> Type.ANY;
    };
  }

  private static Type integer(BigInteger value) {
    if (value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
      return Type.of(Type.BIGNUM);
    }
    return Type.fixnum(value.longValue(), value.longValue());
  }

  private static Type vector(Inference inference, Datum.Vector vector, Site site) {
    StorageFacts storage = inference.storage(site);
    if (storage.element().isNone()) {
      inference.length(storage, vector.items().size());
      for (Datum item : vector.items()) {
        // A vector in a vector has no storage of its own.
        Type type = item instanceof Datum.Vector ? Type.of(Type.VECTOR) : of(inference, item, site);
        inference.join(storage, type, site);
      }
    }
    return Type.of(Type.VECTOR, new Shape.Elements(storage));
  }
}
