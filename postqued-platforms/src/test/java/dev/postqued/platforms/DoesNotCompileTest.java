package dev.postqued.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What does not fit together does not compile. */
class DoesNotCompileTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Instagram.story().collaborators(\"ada\")",
        "Instagram.story().firstComment(\"First\")",
        "Instagram.post().trialGraduation(TrialReelGraduation.MANUAL)",
        "Instagram.post().audio(Map.of())",
        "Facebook.text().link(ADDRESS)",
        "Facebook.link()",
        "LinkedIn.article()",
        "LinkedIn.text().title(\"A title\")",
        "Pinterest.images()",
        "Pinterest.images(\"1\").cover(ADDRESS)",
        "Reddit.text()",
        "Reddit.link(\"java\")",
        "Reddit.image(\"java\").text(\"A text\")",
        "Reddit.text(\"java\").poster(ADDRESS)",
        "Reddit.video(\"java\").resubmit(true)",
        "Reddit.text(\"java\").firstComment(\"First\")",
        "Bluesky.post().firstComment(\"First\")",
        "Threads.post().replyControl(TwitterReplySettings.EVERYONE)",
        "YouTube.video().visibility(MastodonVisibility.PUBLIC)"
      })
  void whatDoesNotFit(String expression) {
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
        "Instagram.reel().collaborators(\"ada\").firstComment(\"First\").audio(Map.of())",
        "Facebook.link(ADDRESS).title(\"A title\")",
        "LinkedIn.article(ADDRESS).title(\"A title\").firstComment(\"First\")",
        "Pinterest.video(\"1\").title(\"A title\").cover(ADDRESS)",
        "Reddit.text(\"java\").title(\"A title\").text(\"A text\")",
        "Threads.post().replyControl(new ThreadsReplyControl(\"followers\"))"
      })
  void whatFits(String expression) {
    assertThat(errors(expression)).isEmpty();
  }

  private List<Diagnostic<? extends JavaFileObject>> errors(String expression) {
    String source =
        """
        import dev.postqued.platforms.*;
        import java.net.URI;
        import java.util.Map;

        class Program {
          static final URI ADDRESS = URI.create("https://example.com/");
          Object options = %s;
        }
        """
            .formatted(expression);
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    compiler
        .getTask(
            null,
            null,
            found,
            List.of("-proc:none", "-d", folder.toString(), "-cp", classPath()),
            null,
            List.of(new Program(source)))
        .call();
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .collect(Collectors.toList());
  }

  private static String classPath() {
    return Stream.of("java.class.path", "jdk.module.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
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
