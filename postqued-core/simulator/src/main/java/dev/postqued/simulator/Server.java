package dev.postqued.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A service as a model in the same JVM. */
public interface Server {

  /**
   * Takes a request, at the time when it arrives.
   *
   * @param request the request
   * @param reply called once, now or later, with the response
   */
  void handle(Request request, Consumer<Reply> reply);

  /** The intention that a request is about, and what it does with it. */
  Subject subject(Request request);

  /** Kinds of requests. */
  enum Kind {
    UPLOAD,
    PUBLISH,
    READ
  }

  /**
   * What a request is about.
   *
   * @param kind what it does
   * @param key the intention; null if it is not known
   * @param tenant whose credentials it has
   */
  record Subject(Kind kind, @Nullable String key, String tenant) {}

  /**
   * A request that has left a client.
   *
   * @param exchange its name
   * @param method the method
   * @param server scheme, host and port
   * @param target the path and query
   * @param headers the header fields by their names in lower case
   * @param body the bytes as text
   */
  record Request(
      String exchange,
      String method,
      String server,
      String target,
      Map<String, String> headers,
      String body) {

    /** Returns the value of a header field; empty if there is none. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /**
   * A response.
   *
   * @param status the status
   * @param headers header fields, as name and value
   * @param body the body
   * @param proof whether it is a refusal as the service declares it
   * @param words the service's own words, if it refuses
   */
  record Reply(
      int status,
      List<Map.Entry<String, String>> headers,
      String body,
      boolean proof,
      String words) {

    /** Returns a response without further header fields. */
    public static Reply of(int status, String body) {
      return new Reply(status, List.of(), body, false, "");
    }

    /** Returns a refusal that the service declares as one. */
    public static Reply refusal(int status, String body, String words) {
      return new Reply(status, List.of(), body, true, words);
    }
  }
}
