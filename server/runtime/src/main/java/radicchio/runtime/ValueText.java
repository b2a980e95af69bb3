package radicchio.runtime;

/** A value as text. */
public record ValueText(String text, boolean truncated, String schemeType, String wasmType) {}
