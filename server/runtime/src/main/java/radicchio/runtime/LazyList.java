package radicchio.runtime;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;

/**
 * A list in an image. An element is made each time it is asked for: most never are, since the
 * places of the prelude are for traces and messages.
 */
final class LazyList<T> extends AbstractList<T> {
  private final ByteBuffer positions;
  private final byte[] elements;
  private final Function<ImageReader, T> read;

  /** Made for the first element that is asked for; racing threads make equal ones. */
  private @Nullable ImageReader image;

  private LazyList(ByteBuffer positions, byte[] elements, Function<ImageReader, T> read) {
    this.positions = positions;
    this.elements = elements;
    this.read = read;
  }

  /**
   * @param write an element, into the writer that it is given
   */
  static <T> void write(List<T> list, BiConsumer<T, ImageWriter> write, ImageWriter out) {
    var elements = new ImageWriter();
    var positions = ByteBuffer.allocate(Integer.BYTES * list.size());
    for (T element : list) {
      positions.putInt(elements.position());
      write.accept(element, elements);
    }
    out.bytes(positions.array());
    out.bytes(elements.image());
  }

  static <T> List<T> read(ImageReader in, Function<ImageReader, T> element) {
    return new LazyList<>(ByteBuffer.wrap(in.bytes()), in.bytes(), element);
  }

  @Override
  public T get(int index) {
    Objects.checkIndex(index, size());
    ImageReader found = image;
    if (found == null) {
      found = new ImageReader(elements);
      image = found;
    }
    return read.apply(found.at(positions.getInt(Integer.BYTES * index)));
  }

  @Override
  public int size() {
    return positions.capacity() / Integer.BYTES;
  }
}
