package radicchio.runtime;

/** Where an evaluation was asked for; echoed in its events. */
public enum Origin {
  EDITOR,
  REPL
}
