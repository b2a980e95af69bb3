package radicchio.runtime.wasm;

import com.dylibso.chicory.runtime.ChicoryInterruptedException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Stops a thread that runs compiled code. Polling reads one flag. In a loop it does so opaquely:
 * unlike {@link Thread#isInterrupted} that costs no memory barrier, and unlike a plain read it is
 * never moved out of the loop. At a call, a plain one lets HotSpot keep what it knows of memory.
 * The flag is the JVM's, because generated code has no place of its own; who polls it and is not
 * meant goes on.
 */
public final class Interruption {
  private static final VarHandle REQUESTED;

  static {
    try {
      REQUESTED =
          MethodHandles.lookup()
              .findStaticVarHandle(Interruption.class, "requested", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static boolean requested;

  private static int pending;

  private Interruption() {}

  static boolean requested() {
    return (boolean) REQUESTED.getOpaque();
  }

  /** Whether the current thread is one that has been asked to stop. */
  static boolean struck() {
    return requested() && Thread.currentThread().isInterrupted();
  }

  static void strike() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Struck();
    }
  }

  /** Interrupts the thread, which must call {@link #clear} once it has stopped. */
  public static synchronized void request(Thread thread) {
    pending++;
    REQUESTED.setOpaque(true);
    thread.interrupt();
  }

  /** Takes back {@code requests} of the current thread, whether they struck or came too late. */
  public static synchronized void clear(int requests) {
    pending -= requests;
    if (pending == 0) {
      REQUESTED.setOpaque(false);
    }
    Thread.interrupted();
  }

  /** What a wait of the host's ends a call with that the interrupt has struck. */
  public static RuntimeException strikeNow() {
    return new Struck();
  }

  /** Whether an exception that ended a call is the interrupt. */
  public static boolean is(Throwable thrown) {
    return thrown instanceof ChicoryInterruptedException;
  }

  /** Without a stack trace, which nobody reads and which takes long on a deep stack. */
  private static final class Struck extends ChicoryInterruptedException {
    private static final long serialVersionUID = 1;

    Struck() {
      super("interrupted");
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
