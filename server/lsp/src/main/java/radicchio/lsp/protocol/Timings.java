package radicchio.lsp.protocol;

/** Nanoseconds of each phase, and the size of the module. */
public record Timings(
    long read, long expand, long compile, long load, long run, long print, long moduleBytes) {}
