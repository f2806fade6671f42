package dev.postqued.support;

import java.net.URI;
import java.util.List;

/**
 * The API as a test scripts it, response by response; the last one is repeated.
 *
 * <pre>{@code
 * service.responds(lost(), reply(503), accepted("p1"));
 * service.respondsTo(Uploads.IMAGE, reply(200, "{\"contentId\":\"c1\"}"));
 * }</pre>
 */
public final class FakeService implements AutoCloseable {

  /** The request that publishes. */
  public static final String PUBLISH = "POST /v1/content/publish";

  private final WireServer server = new WireServer();

  /** Scripts the responses to requests of which nothing else is said. */
  public FakeService responds(Answer... responses) {
    server.always(responses);
    return this;
  }

  /** Scripts the responses to the requests of a route such as {@code GET /v1/x}. */
  public FakeService respondsTo(String route, Answer... responses) {
    server.on(route, responses);
    return this;
  }

  /** Opens upload sessions whose bytes go to a storage, and completes them. */
  public FakeService uploadsTo(WireServer storage) {
    server.on(Uploads.START, Uploads.session(storage));
    server.on(Uploads.COMPLETE, reply(200));
    return this;
  }

  /** An empty object. */
  public static Answer reply(int status) {
    return reply(status, "{}");
  }

  public static Answer reply(int status, String json, String... headers) {
    return Answer.json(status, json, headers);
  }

  /** The request arrives, and its response does not. */
  public static Answer lost() {
    return Answer.reset();
  }

  /** A publication that was created and waits for its turn. */
  public static Answer accepted(String id) {
    return publication(id, "pending");
  }

  public static Answer publication(String id, String status) {
    return reply(200, "{\"id\":\"%s\",\"status\":\"%s\",\"targets\":[]}".formatted(id, status));
  }

  /** An image that was uploaded by form. */
  public static Answer uploaded(String contentId) {
    return reply(200, "{\"contentId\":\"%s\"}".formatted(contentId));
  }

  /** An empty list of accounts: the response to the simplest of all calls. */
  public static Answer noAccounts() {
    return reply(200, "{\"accounts\":[]}");
  }

  public URI url() {
    return server.url();
  }

  /** How many connections were opened so far. */
  public int connections() {
    return server.connections();
  }

  public List<Request> requests() {
    return server.requests();
  }

  public List<Request> requests(String route) {
    return server.requests(route);
  }

  @Override
  public void close() {
    server.close();
  }
}
