package radicchio.lsp.protocol;

/** Whether something was running and now is not. */
public record InterruptResult(boolean interrupted) {}
