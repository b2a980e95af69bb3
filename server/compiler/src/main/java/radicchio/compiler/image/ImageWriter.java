package radicchio.compiler.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what {@link ImageReader} reads: all texts once, in front, then the rest in order. */
public final class ImageWriter {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new LinkedHashMap<>();

  /** A number that is not negative; small ones take least. */
  public void count(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a count of " + number);
    }
    count(number, body);
  }

  private static void count(int number, ByteArrayOutputStream out) {
    int rest = number;
    while (rest >= 0x80) {
      out.write(rest & 0x7f | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  public void flag(boolean set) {
    count(set ? 1 : 0);
  }

  public void word(long number) {
    for (int shift = 0; shift < Long.SIZE; shift += 8) {
      body.write((int) (number >> shift));
    }
  }

  public void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    count(known == null ? texts.size() - 1 : known);
  }

  public void bytes(byte[] bytes) {
    count(bytes.length);
    body.writeBytes(bytes);
  }

  /** Where the next thing goes: for {@link ImageReader#at}. */
  public int position() {
    return body.size();
  }

  public byte[] image() {
    var out = new ByteArrayOutputStream();
    var characters = new ByteArrayOutputStream();
    count(texts.size(), out);
    for (String text : texts.keySet()) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      count(utf8.length, out);
      characters.writeBytes(utf8);
    }
    out.writeBytes(characters.toByteArray());
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }
}
