package radicchio.runtime;

/** Where an evaluation was asked for; echoed in its events. */
public enum Origin {
  EDITOR,
  REPL,

  /** A whole program in a session of its own: nothing else is evaluated there. */
  PROGRAM
}
