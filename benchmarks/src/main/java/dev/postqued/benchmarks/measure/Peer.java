package dev.postqued.benchmarks.measure;

import java.util.List;

/** Who is compared, and what each needs on its class path. */
public enum Peer {
  /** This library. */
  POSTQUED("PostQued for Java", "dev.postqued:postqued-core"),
  /** The client of the JDK, with Jackson. */
  JDK("JDK HttpClient + Jackson", Peer.DATABIND, Peer.TIMES),
  /** OkHttp, with Jackson. */
  OKHTTP("OkHttp + Jackson", "com.squareup.okhttp3:okhttp-jvm", Peer.DATABIND, Peer.TIMES),
  /** The URL connection of the JDK. */
  URL_CONNECTION("HttpURLConnection", Peer.DATABIND, Peer.TIMES),
  /** What openapi-generator makes by itself. */
  STOCK(
      "openapi-generator, library native",
      Peer.DATABIND,
      Peer.TIMES,
      "org.apache.httpcomponents:httpmime",
      "jakarta.annotation:jakarta.annotation-api");

  private static final String DATABIND = "com.fasterxml.jackson.core:jackson-databind";
  private static final String TIMES = "com.fasterxml.jackson.datatype:jackson-datatype-jsr310";

  private final String title;
  private final String roots;

  Peer(String title, String... roots) {
    this.title = title;
    this.roots = String.join(" ", roots);
  }

  /** How tables name it. */
  public String title() {
    return title;
  }

  List<String> roots() {
    return List.of(roots.split(" ", -1));
  }
}
