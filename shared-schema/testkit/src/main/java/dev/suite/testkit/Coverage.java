package dev.suite.testkit;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.OfflineInstrumentationAccessGenerator;
import org.jboss.jandex.Index;

/**
 * Lets JaCoCo see the classes that Quarkus loads. Instrumented before Quarkus changes them, they
 * are still those of the class files, which the report goes by.
 */
public final class Coverage implements TestBuildChainCustomizerProducer {
  /** Where JaCoCo is to write; a module that sets it wants its coverage measured. */
  private static final String WANTED = "jacoco-agent.destfile";

  private static final Path CLASSES = Path.of("target", "classes");

  @Override
  public Consumer<BuildChainBuilder> produce(Index testClasses) {
    return chain ->
        chain
            .addBuildStep(Coverage::instrumentAll)
            .produces(BytecodeTransformerBuildItem.class)
            .build();
  }

  private static void instrumentAll(BuildContext context) {
    if (System.getProperty(WANTED) == null) {
      return;
    }
    var instrumenter = new Instrumenter(new OfflineInstrumentationAccessGenerator());
    try (var files = Files.walk(CLASSES)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(Coverage::className)
          .forEach(name -> context.produce(transformer(instrumenter, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path file) {
    String path = CLASSES.relativize(file).toString();
    return path.substring(0, path.length() - ".class".length())
        .replace(file.getFileSystem().getSeparator(), ".");
  }

  private static BytecodeTransformerBuildItem transformer(Instrumenter instrumenter, String name) {
    return new BytecodeTransformerBuildItem.Builder()
        .setClassToTransform(name)
        .setCacheable(true)
        .setInputTransformer((className, bytes) -> instrumented(instrumenter, className, bytes))
        .build();
  }

  private static byte[] instrumented(Instrumenter instrumenter, String name, byte[] bytes) {
    try {
      return instrumenter.instrument(bytes, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
