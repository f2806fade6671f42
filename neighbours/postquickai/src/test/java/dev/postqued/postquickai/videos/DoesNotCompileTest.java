package dev.postqued.postquickai.videos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model cannot do does not compile. */
class DoesNotCompileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VideoPrompt.of(VideoModel.SORA, VeoLength.SIX_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.SORA, VeoLength.EIGHT_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.SORA_PRO, VeoLength.FOUR_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.VEO, SoraLength.TWELVE_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.VEO_FAST, SoraLength.FOUR_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.SORA, SoraLength.SIX_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.VEO, \"x\")"
      })
  void whatAModelCannotMake(String expression) {
    assertThat(errors(expression))
        .hasSize(1)
        .allMatch(
            error ->
                error.getCode().startsWith("compiler.err.cant.resolve")
                    || error.getCode().startsWith("compiler.err.cant.apply")
                    || error.getCode().equals("compiler.err.prob.found.req"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VideoPrompt.of(VideoModel.SORA, SoraLength.TWELVE_SECONDS, \"x\")",
        "VideoPrompt.of(VideoModel.SORA_PRO, SoraLength.EIGHT_SECONDS, \"x\").landscape()",
        "VideoPrompt.of(VideoModel.VEO, VeoLength.SIX_SECONDS, \"x\").group(\"g1\")",
        "VideoPrompt.of(VideoModel.VEO_FAST, VeoLength.EIGHT_SECONDS, \"x\")"
      })
  void whatAModelCanMake(String expression) {
    assertThat(errors(expression)).isEmpty();
  }

  private List<? extends Diagnostic<? extends JavaFileObject>> errors(String expression) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assumeTrue(compiler != null, "a JDK runs the test");
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String source =
        """
        import dev.postqued.postquickai.videos.*;

        class Program {
          VideoPrompt prompt = %s;
        }
        """
            .formatted(expression);
    compiler
        .getTask(
            null,
            null,
            found,
            List.of(
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path")),
            null,
            List.of(new Program(source)))
        .call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  private static final class Program extends SimpleJavaFileObject {

    private final String source;

    private Program(String source) {
      super(URI.create("string:///Program.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
