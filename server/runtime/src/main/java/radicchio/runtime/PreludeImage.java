package radicchio.runtime;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * The runtime module and the prelude as the build leaves them on the class path: wasm and JVM
 * classes, so that a process starts without compiling either. What refers to the prelude's source
 * is kept by number: sources in load order, variables in the order in which the expanded prelude
 * mentions them; both are the same whenever the same prelude is expanded.
 *
 * @param cells addresses' owners, in order of address: indices into {@link #globals}
 */
record PreludeImage(
    String fingerprint,
    byte[] runtimeWasm,
    Map<String, byte[]> runtimeClasses,
    Map<String, byte[]> preludeClasses,
    List<Integer> cells,
    CompiledUnit prelude) {

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

  void write(OutputStream to, List<Source> sources, List<Global> globals) throws IOException {
    var out = new DataOutputStream(to);
    out.writeUTF(fingerprint);
    bytes(out, runtimeWasm);
    classes(out, runtimeClasses);
    classes(out, preludeClasses);
    out.writeInt(cells.size());
    for (int cell : cells) {
      out.writeInt(cell);
    }
    bytes(out, prelude.wasm());
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
    out.flush();
  }

  /** Only the fingerprint of an image, or an empty text when there is none to read. */
  static String fingerprint(InputStream from) throws IOException {
    return new DataInputStream(from).readUTF();
  }

  static PreludeImage read(InputStream from, List<Source> sources, List<Global> globals)
      throws IOException {
    var in = new DataInputStream(from);
    String fingerprint = in.readUTF();
    byte[] runtimeWasm = bytes(in);
    Map<String, byte[]> runtimeClasses = classes(in);
    Map<String, byte[]> preludeClasses = classes(in);
    List<Integer> cells = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      cells.add(in.readInt());
    }
    byte[] wasm = bytes(in);
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
            forms);
    return new PreludeImage(
        fingerprint, runtimeWasm, runtimeClasses, preludeClasses, cells, prelude);
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    return in.readNBytes(in.readInt());
  }

  private static void classes(DataOutputStream out, Map<String, byte[]> classes)
      throws IOException {
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> one : classes.entrySet()) {
      out.writeUTF(one.getKey());
      bytes(out, one.getValue());
    }
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    Map<String, byte[]> out = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      out.put(in.readUTF(), bytes(in));
    }
    return out;
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
