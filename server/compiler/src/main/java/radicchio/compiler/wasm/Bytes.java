package radicchio.compiler.wasm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing buffer that knows the binary format's encodings (wasm spec 5.2). */
final class Bytes {
  private byte[] buffer = new byte[256];
  private int size;

  void u8(int value) {
    if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, size * 2);
    }
    buffer[size++] = (byte) value;
  }

  void unsigned(int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      u8(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    u8(rest);
  }

  void signed(long value) {
    long rest = value;
    while (rest > 63 || rest < -64) {
      u8((int) (rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    u8((int) (rest & 0x7f));
  }

  void fixed64(long value) {
    for (int i = 0; i < 64; i += 8) {
      u8((int) (value >>> i));
    }
  }

  void name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    unsigned(utf8.length);
    raw(utf8, utf8.length);
  }

  /** Length and contents. */
  void sized(Bytes other) {
    unsigned(other.size);
    raw(other.buffer, other.size);
  }

  void append(Bytes other) {
    raw(other.buffer, other.size);
  }

  private void raw(byte[] bytes, int count) {
    if (size + count > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(size + count, buffer.length * 2));
    }
    System.arraycopy(bytes, 0, buffer, size, count);
    size += count;
  }

  int size() {
    return size;
  }

  byte[] toArray() {
    return Arrays.copyOf(buffer, size);
  }
}
