package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TokenizerProperties {
  @Property(tries = 2000)
  void everyCharacterIsInOneToken(@ForAll("schemeLike") String text) {
    covers(text);
  }

  @Property(tries = 500)
  void alsoInTextThatIsNotScheme(@ForAll String text) {
    covers(text);
  }

  @Property(tries = 200)
  void findsTheTokenAtAnOffset(@ForAll("schemeLike") String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    for (int offset = 0; offset < text.length(); offset++) {
      Token token = tokens.get(tokens.indexAt(offset));
      assertTrue(token.start() <= offset && offset < token.end());
    }
  }

  private static void covers(String text) {
    int at = 0;
    for (Token token : Tokenizer.tokenize(text)) {
      assertEquals(at, token.start());
      assertTrue(token.end() > at, () -> token + " is empty");
      at = token.end();
    }
    assertEquals(text.length(), at);
  }

  @Provide
  Arbitrary<String> schemeLike() {
    return Texts.schemeLike();
  }
}
