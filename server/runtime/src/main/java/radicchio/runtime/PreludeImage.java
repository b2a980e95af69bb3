package radicchio.runtime;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Source;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.TopForm;

/**
 * What the build keeps of the compiled prelude beside its wasm and its JVM classes. What refers to
 * the prelude's source is kept by number: sources in load order, variables in the order in which
 * the expanded prelude mentions them; both are the same whenever the same prelude is expanded.
 *
 * @param cells addresses' owners, in order of address: indices into {@link #globals}
 */
record PreludeImage(List<Integer> cells, CompiledUnit prelude) {

  /** All variables that the forms mention, in order of first mention. */
  static List<Global> globals(List<TopForm> forms) {
    Set<Global> out = new LinkedHashSet<>();
    forms.forEach(
        f -> {
          collect(f.core(), out);
          out.addAll(f.defines());
        });
    return List.copyOf(out);
  }

  private static void collect(Core core, Set<Global> out) {
    switch (core) {
      case Core.GlobalRef g -> out.add(g.global());
      case Core.GlobalSet g -> out.add(g.global());
      case Core.GlobalDefine g -> out.add(g.global());
      case Core.Const c -> {}
      case Core.Unspecified c -> {}
      case Core.LocalRef c -> {}
      case Core.LocalSet c -> {}
      case Core.If c -> {}
      case Core.Seq c -> {}
      case Core.Lambda c -> {}
      case Core.Let c -> {}
      case Core.Letrec c -> {}
      case Core.LetValues c -> {}
      case Core.Call c -> {}
      case Core.PrimCall c -> {}
    }
    Children.of(core).forEach(c -> collect(c, out));
  }

  byte[] write(List<Source> sources, List<Global> globals) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(cells.size());
    for (int cell : cells) {
      out.writeInt(cell);
    }
    bytes(out, prelude.constants());
    out.writeInt(prelude.firstConstant());
    out.writeInt(prelude.constantCells());
    out.writeInt(prelude.firstCode());
    out.writeInt(prelude.codes().size());
    for (CompiledUnit.Code code : prelude.codes()) {
      out.writeUTF(code.procedure());
      span(out, code.span(), sources);
      out.writeBoolean(code.resume());
    }
    out.writeInt(prelude.firstSite());
    out.writeInt(prelude.sites().size());
    for (Span site : prelude.sites()) {
      span(out, site, sources);
    }
    out.writeInt(prelude.forms().size());
    for (CompiledUnit.Form form : prelude.forms()) {
      out.writeInt(form.code());
      span(out, form.span(), sources);
      out.writeInt(form.defines().size());
      for (Global global : form.defines()) {
        out.writeInt(globals.indexOf(global));
      }
    }
    out.writeInt(prelude.exports().size());
    for (Global global : globals) {
      Integer arguments = prelude.exports().get(global);
      if (arguments != null) {
        out.writeInt(globals.indexOf(global));
        out.writeInt(arguments);
      }
    }
    out.flush();
    return bytes.toByteArray();
  }

  /**
   * @param wasm the prelude's module
   */
  static PreludeImage read(byte[] image, byte[] wasm, List<Source> sources, List<Global> globals) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(image)), wasm, sources, globals);
    } catch (IOException e) {
      throw new UncheckedIOException("the prelude's image is cut off", e);
    }
  }

  private static PreludeImage read(
      DataInputStream in, byte[] wasm, List<Source> sources, List<Global> globals)
      throws IOException {
    List<Integer> cells = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      cells.add(in.readInt());
    }
    byte[] constants = bytes(in);
    int firstConstant = in.readInt();
    int constantCells = in.readInt();
    int firstCode = in.readInt();
    List<CompiledUnit.Code> codes = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      codes.add(new CompiledUnit.Code(in.readUTF(), span(in, sources), in.readBoolean()));
    }
    int firstSite = in.readInt();
    List<Span> sites = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      sites.add(span(in, sources));
    }
    List<CompiledUnit.Form> forms = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      int code = in.readInt();
      Span span = span(in, sources);
      List<Global> defines = new ArrayList<>();
      for (int d = in.readInt(); d > 0; d--) {
        defines.add(globals.get(in.readInt()));
      }
      forms.add(new CompiledUnit.Form(code, span, defines, false));
    }
    Map<Global, Integer> exports = new HashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      exports.put(globals.get(in.readInt()), in.readInt());
    }
    CompiledUnit prelude =
        new CompiledUnit(
            "prelude",
            wasm,
            () -> "",
            constants,
            firstConstant,
            constantCells,
            firstCode,
            codes,
            firstSite,
            sites,
            forms,
            exports);
    return new PreludeImage(cells, prelude);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static void span(DataOutputStream out, Span span, List<Source> sources)
      throws IOException {
    out.writeInt(sources.indexOf(span.source()));
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private static Span span(DataInputStream in, List<Source> sources) throws IOException {
    return sources.get(in.readInt()).span(in.readInt(), in.readInt());
  }
}
