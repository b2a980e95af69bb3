package radicchio.compiler.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ImageWriter} has written. A text is made when it is first read. A reader
 * belongs to one thread; those that {@link #at} gives may go to others.
 */
public final class ImageReader {
  private final byte[] image;
  private final Texts texts;
  private final int body;
  private int at;

  /** Racing threads may make a text twice, which does no harm. */
  private record Texts(int[] starts, @Nullable String[] made) {}

  public ImageReader(byte[] image) {
    this.image = image;
    int[] starts = new int[count() + 1];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + count();
    }
    for (int i = 0; i < starts.length; i++) {
      starts[i] += at;
    }
    this.texts = new Texts(starts, new String[starts.length - 1]);
    this.body = starts[starts.length - 1];
    this.at = body;
  }

  private ImageReader(ImageReader original, int position) {
    this.image = original.image;
    this.texts = original.texts;
    this.body = original.body;
    this.at = body + position;
  }

  /** Another reader of the same, which begins at what {@link ImageWriter#position} was. */
  public ImageReader at(int position) {
    return new ImageReader(this, position);
  }

  public int position() {
    return at - body;
  }

  public int count() {
    int value = image[at++];
    if (value >= 0) {
      return value;
    }
    value &= 0x7f;
    for (int shift = 7; ; shift += 7) {
      byte next = image[at++];
      value |= (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  public boolean flag() {
    return image[at++] != 0;
  }

  public long word() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 8) {
      value |= (image[at++] & 0xffL) << shift;
    }
    return value;
  }

  public String text() {
    int index = count();
    String known = texts.made[index];
    if (known != null) {
      return known;
    }
    int start = texts.starts[index];
    String text = new String(image, start, texts.starts[index + 1] - start, StandardCharsets.UTF_8);
    texts.made[index] = text;
    return text;
  }

  public byte[] bytes() {
    int length = count();
    at += length;
    return Arrays.copyOfRange(image, at - length, at);
  }
}
