package dev.postqued.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What is in the jar that users get. */
class SelfContainedJarIT {
  private static final String NOTICES = "META-INF/THIRD-PARTY.md";

  /** Has no pom.properties in its jar. */
  private static final String PICOCLI = "info.picocli:picocli";

  private static final String SERVICES = "META-INF/services/";

  private static JarFile jar;

  @BeforeAll
  static void open() throws Exception {
    Path file = Path.of(Sandbox.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    jar = new JarFile(file.toFile());
    assertThat(entries(name -> name.startsWith("dev/postqued/testkit/shaded/")))
        .hasSizeGreaterThan(1_000);
  }

  @AfterAll
  static void close() throws IOException {
    jar.close();
  }

  @Test
  void everythingOutsideOfMetaInfLiesInAPackageOfTheTestkit() {
    assertThat(entries(name -> !name.startsWith("META-INF/")))
        .allMatch(name -> name.startsWith("dev/postqued/testkit/"));
  }

  @Test
  void itIsTheSameOnEveryJdk() throws IOException {
    assertThat(entries(name -> name.endsWith("module-info.class") || name.contains("/versions/")))
        .isEmpty();
    assertThat(jar.getManifest().getMainAttributes().getValue("Multi-Release")).isNull();
  }

  @Test
  void noSignatureOfAnotherJarIsLeft() throws IOException {
    assertThat(entries(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)"))).isEmpty();
    assertThat(jar.getManifest().getEntries()).isEmpty();
  }

  @Test
  void itsServicesAreItsOwn() {
    List<String> services = entries(name -> name.startsWith(SERVICES));
    List<String> types = new ArrayList<>();
    for (String service : services) {
      types.add(service.substring(SERVICES.length()));
      types.addAll(text(service).lines().toList());
    }
    assertThat(types)
        .allMatch(type -> type.startsWith("dev.postqued.testkit.shaded."))
        .allMatch(type -> jar.getEntry(type.replace('.', '/') + ".class") != null);
  }

  @Test
  void everyPartHasItsNotice() {
    Pattern part = Pattern.compile("META-INF/maven/(.+)/(.+)/pom\\.properties");
    List<String> parts =
        entries(name -> true).stream()
            .flatMap(name -> part.matcher(name).results())
            .map(match -> match.group(1) + ":" + match.group(2))
            .filter(name -> !name.startsWith("dev.postqued:"))
            .toList();
    assertThat(entries(name -> name.startsWith("dev/postqued/testkit/shaded/picocli/")))
        .isNotEmpty();
    assertThat(noticed())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of(PICOCLI), parts.stream()).toList());
  }

  @Test
  void theTextsThatTheNoticesNameAreInside() {
    List<String> named =
        Pattern.compile("`(META-INF/[^`]+\\.[^`]+|META-INF/[A-Z][^`]+)`")
            .matcher(text(NOTICES))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(named).contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/EPL-2.0.md");
    assertThat(named).allSatisfy(name -> assertThat(text(name)).as(name).isNotBlank());
    assertThat(text("META-INF/LICENSE")).contains("Apache License", "Version 2.0");
    assertThat(text("META-INF/NOTICE")).contains("Tatu Saloranta");
    assertThat(text("META-INF/NOTICE.txt")).contains("Amazon.com");
  }

  @Test
  void itBringsAlongWireMockTheLoggingApiAndAnnotationsOnly() throws Exception {
    List<String> required = dependencies("not(scope='test') and not(optional='true')");
    List<String> optional = dependencies("not(scope='test') and optional='true'");
    assertThat(required).containsExactlyInAnyOrder("jspecify", "slf4j-api", "wiremock-standalone");
    assertThat(optional).containsExactlyInAnyOrder("junit-jupiter-api", "slf4j-nop");
  }

  /** Reads the first column of the table: a group with one artifact or several. */
  private static List<String> noticed() {
    List<String> noticed = new ArrayList<>();
    Pattern row = Pattern.compile("(?m)^\\| ([\\w.]+):([\\w., -]+) \\|");
    for (MatchResult match : row.matcher(text(NOTICES)).results().toList()) {
      Stream.of(match.group(2).split(", "))
          .forEach(artifact -> noticed.add(match.group(1) + ":" + artifact));
    }
    return noticed;
  }

  private static List<String> entries(Predicate<String> wanted) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(wanted)
        .toList();
  }

  private static String text(String name) {
    ZipEntry entry = jar.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    try (InputStream content = jar.getInputStream(entry)) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  /** Returns which dependencies the POM of the jar has. */
  private static List<String> dependencies(String which) throws Exception {
    ZipEntry pom = jar.getEntry("META-INF/maven/dev.postqued/postqued-testkit/pom.xml");
    String path = "/project/dependencies/dependency[" + which + "]/artifactId";
    try (InputStream content = jar.getInputStream(pom)) {
      Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(content);
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent())
          .toList();
    }
  }
}
