package radicchio.runtime;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Span;
import radicchio.compiler.diag.SpanImage;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;

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

  void write(SpanImage spans, List<Global> globals, ImageWriter out) {
    out.count(cells.size());
    cells.forEach(out::count);
    out.bytes(prelude.constants());
    out.count(prelude.firstConstant());
    out.count(prelude.constantCells());
    out.count(prelude.firstCode());
    LazyList.write(
        prelude.codes(),
        (code, at) -> {
          at.text(code.procedure());
          spans.write(code.span(), at);
          at.flag(code.resume());
        },
        out);
    out.count(prelude.firstSite());
    LazyList.write(prelude.sites(), spans::write, out);
    out.count(prelude.forms().size());
    for (CompiledUnit.Form form : prelude.forms()) {
      out.count(form.code());
      spans.write(form.span(), out);
      out.count(form.defines().size());
      for (Global global : form.defines()) {
        out.count(globals.indexOf(global));
      }
    }
    out.count(prelude.exports().size());
    for (Global global : globals) {
      Integer arguments = prelude.exports().get(global);
      if (arguments != null) {
        out.count(globals.indexOf(global));
        out.count(arguments);
      }
    }
  }

  /**
   * @param wasm the prelude's module
   */
  static PreludeImage read(ImageReader in, byte[] wasm, SpanImage spans, List<Global> globals) {
    Integer[] cells = new Integer[in.count()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = in.count();
    }
    byte[] constants = in.bytes();
    int firstConstant = in.count();
    int constantCells = in.count();
    int firstCode = in.count();
    List<CompiledUnit.Code> codes =
        LazyList.read(in, at -> new CompiledUnit.Code(at.text(), spans.read(at), at.flag()));
    int firstSite = in.count();
    List<Span> sites = LazyList.read(in, spans::read);
    CompiledUnit.Form[] forms = new CompiledUnit.Form[in.count()];
    for (int i = 0; i < forms.length; i++) {
      int code = in.count();
      Span span = spans.read(in);
      Global[] defines = new Global[in.count()];
      for (int d = 0; d < defines.length; d++) {
        defines[d] = globals.get(in.count());
      }
      forms[i] = new CompiledUnit.Form(code, span, List.of(defines));
    }
    int exported = in.count();
    Map<Global, Integer> exports = HashMap.newHashMap(exported);
    for (int i = 0; i < exported; i++) {
      exports.put(globals.get(in.count()), in.count());
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
            List.of(forms),
            exports);
    return new PreludeImage(List.of(cells), prelude);
  }
}
