package radicchio.lsp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The absences that ARCHITECTURE.md states, checked on the compiled classes of every module.
 * Maven's modules keep whole libraries out of a layer; this keeps parts of the JDK out too.
 */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("radicchio");

  /**
   * What the compiler may use of {@code java.io}: bytes in memory, and the resources in its jar.
   */
  private static final List<String> IO_WITHOUT_FILES =
      List.of(
          "java.io.ByteArrayOutputStream",
          "java.io.IOException",
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Serializable",
          "java.io.UncheckedIOException");

  private static final List<String> LAST_WORDS_THAT_SAY_NOTHING =
      List.of("Manager", "Helper", "Helpers", "Util", "Utils", "Processor", "Data", "Impl");

  @Test
  void onlyLspKnowsTheProtocol() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("radicchio.lsp..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..")
            .because("features are written in the editor's terms, the protocol is a conversion"));
  }

  @Test
  void onlyRuntimeKnowsChicory() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("radicchio.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.dylibso.chicory..", "org.objectweb.asm..")
            .because("moving to another wasm runtime must be a change of one module"));
  }

  @Test
  void onlyTheReaderKnowsAntlr() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("radicchio.grammar..", "radicchio.compiler.syntax..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.antlr..")
            .because("everybody after the reader sees data and spans, not a parse tree"));
  }

  @Test
  void compilerTouchesNothingOutsideItself() {
    check(
        noClasses()
            .that()
            .resideInAPackage("radicchio.compiler..")
            .should()
            .dependOnClassesThat(theWorldOutside())
            .because("source text goes in, wasm bytes come out, in a browser too one day"));
  }

  @Test
  void compilerPackagesAreFreeOfCycles() {
    check(slices().matching("radicchio.compiler.(*)..").should().beFreeOfCycles());
  }

  @Test
  void layersPointOneWay() {
    check(layerDoesNotKnow("radicchio.grammar..", "radicchio.compiler.."));
    check(layerDoesNotKnow("radicchio.compiler..", "radicchio.runtime.."));
    check(layerDoesNotKnow("radicchio.runtime..", "radicchio.ide.."));
    check(layerDoesNotKnow("radicchio.ide..", "radicchio.lsp.."));
  }

  @Test
  void namesSayWhatAThingIs() {
    check(
        noClasses()
            .should(
                be(describe("named with a word that says nothing", ArchitectureTest::isVague))));
  }

  /** {@code Data} alone is a section of a wasm module; {@code FooData} could be anything. */
  private static boolean isVague(JavaClass type) {
    String name = type.getSimpleName();
    return LAST_WORDS_THAT_SAY_NOTHING.stream()
        .anyMatch(word -> name.endsWith(word) && !name.equals(word));
  }

  private static ArchRule layerDoesNotKnow(String lower, String upper) {
    return noClasses()
        .that()
        .resideInAPackage(lower)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(upper);
  }

  private static DescribedPredicate<JavaClass> theWorldOutside() {
    return describe(
        "reach files, the network, threads or reflection",
        type ->
            switch (type.getPackageName()) {
              case "java.io" -> !IO_WITHOUT_FILES.contains(type.getName());
              case "java.lang" ->
                  List.of("Thread", "ThreadLocal", "Process", "ProcessBuilder", "Runtime")
                      .contains(type.getSimpleName());
              // A map that threads may share starts none.
              case "java.util.concurrent" -> !type.getSimpleName().startsWith("Concurrent");
              default ->
                  List.of(
                          "java.nio.file",
                          "java.nio.channels",
                          "java.net",
                          "java.lang.reflect",
                          "java.util.concurrent")
                      .stream()
                      .anyMatch(type.getPackageName()::startsWith);
            });
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(OURS);
  }
}
