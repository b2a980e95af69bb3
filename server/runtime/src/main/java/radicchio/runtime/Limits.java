package radicchio.runtime;

/**
 * What a program may use up. A limit that is hit is a condition in the program or output left out,
 * never the end of the session.
 *
 * @param memoryMiB most that the instance's linear memory grows to, 16 to 2000
 * @param outputBacklog most characters of output that wait to be taken, at least 1,024
 * @param flood what happens to output beyond the backlog
 */
public record Limits(int memoryMiB, int outputBacklog, Flood flood) {
  public static final Limits DEFAULT = new Limits(512, 512 * 1024, Flood.DROP);

  public Limits {
    if (memoryMiB < 16 || memoryMiB > 2000) {
      throw new IllegalArgumentException(
          "memory limit of " + memoryMiB + " MiB: 16 to 2000 are possible");
    }
    if (outputBacklog < 1024) {
      throw new IllegalArgumentException(
          "output backlog of " + outputBacklog + " characters: at least 1,024");
    }
  }

  /** What happens when a program prints faster than anyone reads. */
  public enum Flood {
    /** The oldest output that waits is left out and counted; the program never waits. */
    DROP,
    /** The program waits; every character arrives. */
    WAIT
  }

  /**
   * The most memory that the JVM can give to an instance: growing copies it, so old and new must
   * fit beside everything else.
   */
  public int affordableMemoryMiB() {
    long most = (Runtime.getRuntime().maxMemory() >> 20) - 200;
    return (int) Math.max(32, Math.min(memoryMiB, most * 5 / 11));
  }

  public Limits withMemory(int mebibytes) {
    return new Limits(mebibytes, outputBacklog, flood);
  }

  public Limits withFlood(Flood other) {
    return new Limits(memoryMiB, outputBacklog, other);
  }
}
