package radicchio.ide;

/** The features that know more than the document: documentation and the session's values. */
public record Features(
    Documentation documentation, Hovers hovers, Completion completion, Signatures signatures) {

  public static Features of(SessionView session) {
    Documentation documentation = Documentation.load();
    return new Features(
        documentation,
        new Hovers(documentation, session),
        new Completion(documentation),
        new Signatures(documentation));
  }
}
