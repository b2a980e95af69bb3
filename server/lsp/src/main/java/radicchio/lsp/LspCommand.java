package radicchio.lsp;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import radicchio.lsp.cli.ExitCodes;
import radicchio.runtime.Session;

/** Serves an editor over standard input and output. */
@Command(
    name = "lsp",
    description = "Runs the language server on standard input and output.",
    mixinStandardHelpOptions = true)
public final class LspCommand implements Callable<Integer> {
  @Option(
      names = "--stdio",
      description = "Accepted for editors that pass it; there is no other way.")
  private boolean stdio = true;

  @Override
  public Integer call() {
    var in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16);
    var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    // Whatever prints or reads by mistake must not touch the protocol.
    System.setOut(System.err);
    System.setIn(InputStream.nullInputStream());
    new LanguageServerProcess(Session::open, new Log(System.err), Runtime.getRuntime()::halt)
        .serve(in, out);
    return stdio ? ExitCodes.OK : ExitCodes.USAGE;
  }
}
