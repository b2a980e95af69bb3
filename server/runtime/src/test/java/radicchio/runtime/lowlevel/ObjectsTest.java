package radicchio.runtime.lowlevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.compiler.lowlevel.LowLevel;
import radicchio.compiler.wasm.FuncType;
import radicchio.compiler.wasm.ValType;

class ObjectsTest {
  private static final String NASTY = "aé€😀z\0";
  private final Rig rig = new Rig();

  private String fails(String function, long... arguments) {
    assertEquals(Tags.SENTINEL, rig.call(function, arguments));
    return rig.failure();
  }

  private static long fix(long n) {
    return Rig.fix(n);
  }

  @Test
  void everyPrimitiveThatNeedsAFunctionHasOne() {
    for (Primitive p : Primitive.values()) {
      Optional<FuncType> found = LowLevel.functionType(p.function());
      if (found.isEmpty()) {
        assertTrue(p.inline() && !p.fails(), () -> p + " has no function");
        continue;
      }
      FuncType type = found.get();
      assertEquals(p.arity() + (p.calls() ? 1 : 0), type.params().size(), p.name());
      assertEquals(Arrays.asList(ValType.I64), type.results(), p.name());
    }
  }

  @Test
  void strings() {
    long s = rig.string(NASTY);
    assertEquals(NASTY, rig.text(s));
    assertEquals(fix(6), rig.ok("string_length", s));
    assertEquals(Tags.character(0x1f600), rig.ok("string_ref", s, fix(3)));
    assertEquals(
        "out-of-range: string-ref: index out of range for length 6: 6",
        fails("string_ref", s, fix(6)));
    assertEquals(
        "wrong-type: string-ref: expected an index, but got 1.5",
        fails("string_ref", s, rig.flonum(1.5)));
    assertEquals("é€", rig.text(rig.ok("string_copy", s, fix(1), fix(3))));
    assertEquals(
        "out-of-range: string-copy: start after end: 3 2", fails("string_copy", s, fix(3), fix(2)));
    rig.ok("string_copy_to", s, fix(1), s, fix(0), fix(3));
    assertEquals("aaé€z\0", rig.text(s));
    assertEquals("xxx", rig.text(rig.ok("make_string", fix(3), Tags.character('x'))));
    assertEquals(Tags.SENTINEL, rig.call("make_string", fix(-1), Tags.character('x')));
    assertEquals("wrong-type: make-string: expected a length, but got -1", rig.failure());
    assertEquals(
        "out-of-memory: make-vector: out of memory", fails("make_vector", fix(1L << 40), 0));
    assertEquals(
        "out-of-memory: make-vector: out of memory", fails("make_vector", fix(1L << 27), 0));
    assertTrue(rig.ok("string_compare", rig.string("ab"), rig.string("b")) < 0);
    assertEquals(0, rig.ok("string_compare", rig.string("ab"), rig.string("ab")));
    assertTrue(rig.ok("string_compare", rig.string("abc"), rig.string("ab")) > 0);
    assertEquals("STRASSE", rig.text(rig.ok("string_map_case", rig.string("straße"), fix(1))));
  }

  @Test
  void symbolsAreInterned() {
    for (int i = 0; i < 5000; i++) {
      assertEquals(rig.symbol("s" + i), rig.symbol("s" + i));
    }
    long before = rig.symbol("s17");
    assertEquals("s17", rig.text(rig.ok("symbol_to_string", before)));
    rig.call("collect");
    assertEquals(rig.symbol("s17"), rig.symbol("s17"));
    long g = rig.ok("generate_symbol", rig.string("g"));
    assertNotEquals(g, rig.symbol(rig.text(rig.word(g, 0))));
  }

  @Test
  void utf8() {
    long s = rig.string(NASTY);
    byte[] expected = NASTY.getBytes(StandardCharsets.UTF_8);
    long bytes = rig.ok("string_to_utf8", s, fix(0), fix(6));
    assertEquals(expected.length, rig.length(bytes));
    assertEquals(NASTY, rig.text(rig.ok("utf8_to_string", bytes, fix(0), fix(expected.length))));
    rig.ok("bytevector_set", bytes, fix(1), fix(0xff));
    assertEquals(
        "wrong-type: utf8->string: expected UTF-8, but there is none at index 1",
        fails("utf8_to_string", bytes, fix(0), fix(expected.length)));
    long many = rig.string("é€😀".repeat(20_000));
    rig.ok("write_out", fix(1), many, fix(0), fix(60_000));
    assertEquals("é€😀".repeat(20_000), rig.output.toString());
  }

  @Test
  void vectorsAndBytes() {
    long v = rig.ok("list_to_vector", rig.cons(4, rig.cons(8, Tags.NIL)));
    assertEquals("#[1, 2]", rig.show(v));
    rig.ok("vector_set", v, fix(1), Tags.NIL);
    assertEquals(Tags.NIL, rig.ok("vector_ref", v, fix(1)));
    assertEquals(
        "out-of-range: vector-ref: index out of range for length 2: -1",
        fails("vector_ref", v, fix(-1)));
    assertEquals(
        "wrong-type: vector-ref: expected a vector, but got 7",
        fails("vector_ref", fix(7), fix(1)));
    long big = rig.ok("make_vector", fix(10), 4);
    rig.ok("vector_fill", big, 8, fix(2), fix(4));
    rig.ok("vector_copy_to", big, fix(0), big, fix(1), fix(10));
    assertEquals("#[1, 2, 2, 1, 1, 1, 1, 1, 1, 1]", rig.show(big));
    assertEquals("#[2, 2]", rig.show(rig.ok("vector_copy", big, fix(1), fix(3))));
    long b = rig.ok("make_bytevector", fix(3), fix(255));
    assertEquals(fix(255), rig.ok("bytevector_ref", b, fix(2)));
    assertEquals(
        "wrong-type: bytevector-u8-set!: expected a byte, but got 256",
        fails("bytevector_set", b, fix(0), fix(256)));
    assertEquals(
        "wrong-type: list->vector: expected a list, but got 3", fails("list_to_vector", fix(3)));
  }

  @Test
  void charactersNumbersAndKinds() {
    assertEquals(Tags.character('A'), rig.ok("char_upcase", Tags.character('a')));
    assertEquals(Tags.character('É'), rig.ok("char_upcase", Tags.character('é')));
    assertEquals(Tags.TRUE, rig.ok("char_whitespace", Tags.character('\t')));
    assertEquals(Tags.TRUE, rig.ok("char_alphabetic", Tags.character('λ')));
    assertEquals(Tags.FALSE, rig.ok("char_alphabetic", Tags.character('[')));
    assertEquals(fix(7), rig.ok("digit_value", Tags.character('7')));
    assertEquals(Tags.FALSE, rig.ok("digit_value", Tags.character('x')));
    assertEquals(
        "wrong-type: integer->char: expected a Unicode scalar value, but got 55296",
        fails("integer_to_char", fix(0xd800)));
  }

  @Test
  void recordsPromisesAndValues() {
    long fields = rig.ok("make_vector", fix(2), Tags.FALSE);
    long type = rig.ok("make_record_type", rig.symbol("point"), fields);
    long other = rig.ok("make_record_type", rig.symbol("pixel"), fields);
    assertEquals(Tags.FALSE, rig.ok("record_is", fix(1), type));
    assertEquals(
        "wrong-type: point-x: expected a record of type point, but got 1",
        fails("record_ref", fix(1), type, fix(0), rig.symbol("point-x")));
    assertNotEquals(type, other);
    long p = rig.ok("make_promise", Tags.FALSE, fix(1));
    long q = rig.ok("make_promise", Tags.FALSE, fix(2));
    rig.ok("promise_share", p, q);
    rig.ok("promise_set", q, Tags.TRUE, fix(9));
    assertEquals(fix(9), rig.ok("promise_value", p));
    assertEquals(Tags.TRUE, rig.ok("promise_done", p));
    long two = rig.ok("list_to_values", rig.cons(4, rig.cons(8, Tags.NIL)));
    assertTrue(rig.isKind(two, Kinds.VALUES));
    assertEquals("[1, 2]", rig.show(rig.ok("values_to_list", two)));
    assertEquals(4, rig.ok("list_to_values", rig.cons(4, Tags.NIL)));
    assertEquals(
        "wrong-values: expected 1 value, but got 2 1 2", fails("fail_wrong_values", two, 1, 1));
    assertEquals(
        "wrong-values: expected at least 3 values, but got 1 5",
        fails("fail_wrong_values", fix(5), 3, -1));
  }

  private boolean equal(long a, long b) {
    return Rig.truth(rig.ok("equal", a, b));
  }

  private long list(int n, long end) {
    long list = end;
    for (int i = 0; i < n; i++) {
      list = rig.cons(rig.flonum(i), list);
    }
    return list;
  }

  private long nest(int n, long core) {
    long nest = core;
    for (int i = 0; i < n; i++) {
      nest = rig.cons(rig.ok("make_vector", fix(2), nest), Tags.NIL);
    }
    return nest;
  }

  @Test
  void equalityOfStructures() {
    assertTrue(equal(rig.string("é"), rig.string("é")));
    assertFalse(equal(rig.string("é"), rig.string("e")));
    assertTrue(equal(rig.flonum(1e300), rig.flonum(1e300)));
    assertFalse(equal(rig.flonum(1), fix(1)));
    assertFalse(equal(Tags.NIL, rig.ok("make_vector", fix(0), 0)));
    assertTrue(equal(list(300_000, Tags.NIL), list(300_000, Tags.NIL)));
    assertFalse(equal(list(300_000, Tags.NIL), list(300_000, fix(1))));
    assertTrue(equal(nest(12, rig.string("x")), nest(12, rig.string("x"))));
    assertFalse(equal(nest(12, rig.string("x")), nest(12, rig.string("y"))));
    assertTrue(equal(nest(40, rig.string("x")), nest(40, rig.string("x"))));
  }

  @Test
  void equalityOfCircularStructures() {
    long a = list(3, Tags.NIL);
    long b = list(3, Tags.NIL);
    long c = list(3, Tags.NIL);
    rig.ok("set_cdr", rig.cdr(rig.cdr(a)), a);
    rig.ok("set_cdr", rig.cdr(rig.cdr(b)), b);
    rig.ok("set_cdr", rig.cdr(rig.cdr(c)), rig.cons(rig.flonum(3), c));
    assertTrue(equal(a, b));
    assertFalse(equal(a, c));
    assertFalse(equal(a, list(3, Tags.NIL)));
  }

  /** Writes constants as docs/values.md has them. */
  private static final class Constants {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Constants op(int op, int... words) {
      out.write(op);
      for (int w : words) {
        out.writeBytes(little(4).putInt(w).array());
      }
      return this;
    }

    Constants word(int op, long word) {
      out.write(op);
      out.writeBytes(little(8).putLong(word).array());
      return this;
    }

    static ByteBuffer little(int n) {
      return ByteBuffer.allocate(n).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private void load(Constants constants) {
    byte[] bytes = constants.out.toByteArray();
    int at = (int) rig.call("buffer", bytes.length);
    rig.store.memory().write(at, bytes, 0, bytes.length);
    rig.call("load_constants", at, bytes.length, Slots.CELLS);
    rig.setRegister(Slots.CELLS_END, Slots.CELLS + 80);
    rig.call("collect");
  }

  private long cell(int i) {
    return rig.slot(Slots.CELLS + 8 * i);
  }

  @Test
  void constants() {
    load(
        new Constants()
            .word(1, fix(5))
            .word(2, Double.doubleToRawLongBits(0.0))
            .op(3, 2, 'h', 0x1f600)
            .op(4, 1, 'x')
            .op(6, 2)
            .word(1, fix(1))
            .word(1, fix(2))
            .word(1, Tags.NIL)
            .op(7, 3));
    assertEquals(fix(5), cell(0));
    assertEquals(0.0, rig.flonumValue(cell(1)));
    assertEquals("#[\"h😀\", x]", rig.show(cell(2)));
    assertEquals("[1, 2]", rig.show(cell(3)));
  }

  @Test
  void circularConstants() {
    // #0=(1 #1=(2 . #1#) . #0#)
    load(
        new Constants()
            .word(1, fix(1))
            .word(1, fix(2))
            .op(0x0f, 1)
            .op(7, 2)
            .op(0x0e, 1)
            .op(0x0f, 0)
            .op(7, 3)
            .op(0x0e, 0));
    long outer = cell(0);
    long inner = rig.car(rig.cdr(outer));
    assertEquals(fix(1), rig.car(outer));
    assertEquals(fix(2), rig.car(inner));
    assertEquals(inner, rig.cdr(inner));
    assertEquals(outer, rig.cdr(rig.cdr(outer)));
  }
}
