package radicchio.ide;

/** A range of a document. */
public record Place(String uri, Range range) {}
