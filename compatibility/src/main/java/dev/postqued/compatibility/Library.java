package dev.postqued.compatibility;

import java.net.URL;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A library below the client whose version the BOM of a program may move. */
enum Library {
  HTTPCLIENT5("httpclient5", "org.apache.hc.client5.http.classic.HttpClient"),
  HTTPCORE5("httpcore5", "org.apache.hc.core5.http.HttpHost"),
  JACKSON("Jackson", "com.fasterxml.jackson.databind.ObjectMapper"),
  RESILIENCE4J("resilience4j", "io.github.resilience4j.retry.Retry"),
  FEIGN("Feign", "feign.Feign"),
  SLF4J("SLF4J", "org.slf4j.Logger");

  private static final Pattern JAR = Pattern.compile(".*-(\\d[^/]*)\\.jar");

  private final String label;
  private final String type;

  Library(String label, String type) {
    this.label = label;
    this.type = type;
  }

  String label() {
    return label;
  }

  /** The version in the name of the jar that its classes come from in this JVM. */
  String loadedVersion() throws ClassNotFoundException {
    URL jar =
        Class.forName(type, false, Library.class.getClassLoader())
            .getProtectionDomain()
            .getCodeSource()
            .getLocation();
    Matcher matcher = JAR.matcher(jar.getPath());
    if (!matcher.matches()) {
      throw new IllegalStateException(label + ": its jar does not tell its version: " + jar);
    }
    return matcher.group(1);
  }
}
