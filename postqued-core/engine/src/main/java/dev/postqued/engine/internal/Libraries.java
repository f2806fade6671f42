package dev.postqued.engine.internal;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.json.PackageVersion;
import feign.Feign;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.util.VersionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that BOMs may lower to versions that are too old. What counts is whether they have
 * the needed classes and methods. Their version is only for the message: in a repackaged jar it may
 * be missing or belong to something else.
 */
public final class Libraries {

  static final List<Library> NEEDED =
      List.of(
          new Library(
              "org.apache.httpcomponents.client5:httpclient5",
              "5.4",
              "With Spring Boot, set the property httpclient5.version.",
              () -> DetachedSocketFactory.class,
              () -> release("org.apache.hc.client5")),
          new Library(
              "org.apache.httpcomponents.core5:httpcore5",
              "5.3",
              "With Spring Boot, set the property httpcore5.version.",
              () -> (Binding) DefaultBHttpClientConnection::bind,
              () -> release("org.apache.hc.core5")),
          new Library(
              "com.fasterxml.jackson.core:jackson-core",
              "2.18",
              "With Spring Boot, set the property jackson-bom.version.",
              () -> JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8,
              () -> PackageVersion.VERSION.toString()),
          new Library(
              "io.github.resilience4j:resilience4j-core",
              "2.2",
              "With Spring Cloud, import io.github.resilience4j:resilience4j-bom before its BOM.",
              () -> Either.class,
              () -> implementation(IntervalFunction.class.getPackage(), "resilience4j")),
          new Library(
              "io.github.openfeign:feign-core",
              "12.5",
              "With Spring Cloud, import io.github.openfeign:feign-bom before its BOM.",
              () -> (Function<Feign.Builder, Feign>) Feign.Builder::build,
              () -> pom("io.github.openfeign/feign-core")));

  private Libraries() {}

  /**
   * A library of which an older version may be on the class path.
   *
   * @param artifact group and name
   * @param oldest the first version that is recent enough
   * @param remedy how to get it where a BOM has chosen the version
   * @param need uses something that older versions lack, and fails to link with them
   * @param version the version on the class path, if it is known
   */
  record Library(
      String artifact,
      String oldest,
      String remedy,
      Callable<Object> need,
      Callable<@Nullable String> version) {

    private @Nullable LinkageError missing() {
      try {
        need.call();
        return null;
      } catch (LinkageError e) {
        return e;
      } catch (Exception e) {
        throw new IllegalStateException("a reference to a class or method only links", e);
      }
    }

    private String complaint() {
      String found = found();
      return artifact
          + (found == null ? " is missing or has no version" : " is " + found)
          + "; it must be "
          + oldest
          + " or newer. "
          + remedy;
    }

    /** No other problem of a library may hide that it is too old. */
    @Nullable String found() {
      try {
        return version.call();
      } catch (Exception | LinkageError e) {
        return null;
      }
    }
  }

  /**
   * Rejects libraries that would fail later, when a post may already be under way.
   *
   * @throws IllegalStateException if there are any; the message names each of them
   */
  public static void check() {
    check(NEEDED);
  }

  static void check(List<Library> needed) {
    List<String> complaints = new ArrayList<>();
    LinkageError cause = null;
    for (Library library : needed) {
      LinkageError missing = library.missing();
      if (missing != null) {
        complaints.add(library.complaint());
        cause = cause == null ? missing : cause;
      }
    }
    if (cause != null) {
      throw new IllegalStateException(
          "The client needs newer versions of libraries that are on the class path:\n  "
              + String.join("\n  ", complaints)
              + "\nOlder ones usually come from a BOM. The versions in your own dependencyManagement"
              + " take precedence over it.",
          cause);
    }
  }

  interface Binding {
    void bind(DefaultBHttpClientConnection connection, SSLSocket secure, Socket plain)
        throws IOException;
  }

  private static @Nullable String release(String module) {
    VersionInfo version = VersionInfo.loadVersionInfo(module, Libraries.class.getClassLoader());
    return version == null || VersionInfo.UNAVAILABLE.equals(version.getRelease())
        ? null
        : version.getRelease();
  }

  /** A jar into which others were merged has a version of its own. */
  private static @Nullable String implementation(Package code, String title) {
    return title.equals(code.getImplementationTitle()) ? code.getImplementationVersion() : null;
  }

  private static @Nullable String pom(String artifact) throws IOException {
    String file = "/META-INF/maven/" + artifact + "/pom.properties";
    try (InputStream content = Libraries.class.getResourceAsStream(file)) {
      if (content == null) {
        return null;
      }
      Properties properties = new Properties();
      properties.load(content);
      return properties.getProperty("version");
    }
  }
}
