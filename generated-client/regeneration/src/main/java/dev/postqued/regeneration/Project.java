package dev.postqued.regeneration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where things are in this project. */
record Project(Path root) {
  private static final Pattern PACKAGE = Pattern.compile("<api\\.package>([^<]+)</api\\.package>");

  /** The folder of an API's document. */
  Path api(String name) {
    return root.resolve("api-spec").resolve(name);
  }

  Path templates() {
    return root.resolve("generated-client/templates");
  }

  /** What was recorded of the vendor's own document, if anything was. */
  Path vendorFacts(String api) {
    String name = "src/test/resources/" + api + "-vendor-facts.tsv";
    return root.resolve("generated-client").resolve(api).resolve(name);
  }

  /** The folders of all documents. */
  List<Path> apis() throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve("api-spec"))) {
      return folders.filter(f -> Files.exists(f.resolve("openapi.json"))).sorted().toList();
    }
  }

  /** The package of an API's bindings, which their module names; a new API has no module yet. */
  String bindings(String api) throws IOException {
    Path pom = root.resolve("generated-client").resolve(api).resolve("pom.xml");
    if (Files.exists(pom)) {
      Matcher named = PACKAGE.matcher(Files.readString(pom));
      if (named.find()) {
        return named.group(1);
      }
    }
    return "dev.postqued.bindings." + api.replaceAll("[^A-Za-z0-9]", "");
  }
}
