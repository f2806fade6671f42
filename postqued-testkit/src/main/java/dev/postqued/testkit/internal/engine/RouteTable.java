package dev.postqued.testkit.internal.engine;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The operations of an API and their paths. */
public final class RouteTable {
  private final List<Route> routes;

  private RouteTable(List<Route> routes) {
    this.routes = routes;
  }

  /**
   * Makes a table.
   *
   * @param lines an operation, its method and its path each, with {@code {}} for a parameter and a dash behind what is not
   *     modelled. What is named comes before what has a parameter in its place
   */
  public static RouteTable of(String... lines) {
    return new RouteTable(Stream.of(lines).map(Route::parse).toList());
  }

  /** Finds the operation of a request. */
  public Optional<Route> find(String method, String path) {
    return routes.stream()
        .filter(route -> route.method.equals(method) && route.path.matcher(path).matches())
        .findFirst();
  }

  /** Returns whether there is an operation with this id. */
  public boolean has(String operation) {
    return routes.stream().anyMatch(route -> route.operation.equals(operation));
  }

  /**
   * An operation and its path.
   *
   * @param operation its id in the API document
   * @param method the HTTP method
   * @param path the path, with at most one parameter
   * @param modelled whether the sandbox can do it
   */
  public record Route(String operation, String method, Pattern path, boolean modelled) {
    private static Route parse(String line) {
      String[] words = line.split(" ", -1);
      Pattern path = Pattern.compile(words[2].replace("{}", "([^/]+)"));
      return new Route(words[0], words[1], path, words.length == 3);
    }

    /** Returns the parameter in a path; empty if it has none. */
    public String parameter(String of) {
      Matcher matcher = path.matcher(of);
      return matcher.matches() && matcher.groupCount() == 1
          ? URLDecoder.decode(matcher.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)
          : "";
    }
  }
}
