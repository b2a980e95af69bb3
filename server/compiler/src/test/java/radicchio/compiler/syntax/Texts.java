package radicchio.compiler.syntax;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that look enough like Scheme to go wrong in interesting ways. */
final class Texts {
  private static final String[] PIECES = {
    "(",
    "(",
    "(",
    ")",
    ")",
    ")",
    "\n(",
    "\n",
    "\r\n",
    " ",
    "  ",
    "[",
    "]",
    "{",
    "}",
    "#(",
    "#u8(",
    "'",
    "`",
    ",",
    ",@",
    ".",
    " . ",
    "#;",
    "#;",
    "#|",
    "|#",
    ";",
    "\"",
    "\\",
    "|",
    "#",
    "#\\",
    "#\\(",
    "#\\space",
    "#\\x41",
    "#\\spcae",
    "#0=",
    "#0#",
    "#1=",
    "#12#",
    "#!fold-case",
    "#!no-fold-case",
    "#!eof",
    "#!/bin/sh\n",
    "#t",
    "#false",
    "#tru",
    "foo",
    "Foo",
    "list->string",
    "+",
    "-",
    "...",
    "+i",
    "1",
    "255",
    "256",
    "-12.5e3",
    "1/2",
    "1/0",
    "#xFF",
    "#e1.5",
    "1+2i",
    "1@2",
    "+inf.0",
    "-nan.0",
    "1+",
    "\\x41;",
    "\\n",
    "\\\n  ",
    "|a b|",
    "\"str\"",
    "λ",
    "日本",
    "😀",
    "\u00a0",
    "\u2028",
    "\ufeff",
    "\u0000",
    "\ud800",
    "\udc00",
    "“",
    "a",
    "x",
    "0",
    "e",
    "i",
    "@"
  };

  private Texts() {}

  static Arbitrary<String> schemeLike() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  /** Balanced for the most part, as what people type. */
  static Arbitrary<String> programs() {
    Arbitrary<String> atom =
        Arbitraries.of(
            "x",
            "define",
            "42",
            "1.5",
            "\"s (\"",
            "#\\(",
            "|a)|",
            "'y",
            "#;z w",
            "; c (\n",
            "#|(|# q",
            "#!fold-case ",
            "#!no-fold-case ",
            "(",
            ")",
            "\n(",
            "\"",
            "#|");
    Arbitrary<String> form =
        atom.list().ofMaxSize(6).map(items -> "(" + String.join(" ", items) + ")");
    return form.list().ofMaxSize(8).map(forms -> String.join("\n", forms));
  }
}
