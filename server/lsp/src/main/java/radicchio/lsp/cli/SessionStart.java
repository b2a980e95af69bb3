package radicchio.lsp.cli;

import radicchio.runtime.Session;
import radicchio.runtime.SessionState;

/** Whether there is an instance to evaluate in at all. */
final class SessionStart {
  private SessionStart() {}

  /** Says so if the session could not be started. */
  static boolean failed(Session session) {
    SessionState state = session.state();
    if (state.state() != SessionState.State.ERROR) {
      return false;
    }
    System.err.println(
        "radicchio: the session could not be started: " + state.message().orElse("see above"));
    return true;
  }
}
