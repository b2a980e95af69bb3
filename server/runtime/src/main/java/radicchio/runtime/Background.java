package radicchio.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Things that take long at the start and need nothing of each other. */
final class Background {
  private Background() {}

  static <T> FutureTask<T> start(Callable<T> task) {
    var future = new FutureTask<>(task);
    var thread = new Thread(future, "radicchio-startup");
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("the modules of the build cannot be used", e);
    }
  }
}
