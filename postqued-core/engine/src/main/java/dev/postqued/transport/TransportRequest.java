package dev.postqued.transport;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to send once. Header fields and the query of the target may be secret: {@link #toString}
 * shows neither.
 */
public final class TransportRequest {

  private final Kind kind;
  private final String method;
  private final URI server;
  private final String target;
  private final Duration limit;
  private final List<HttpHeader> headers;
  private final @Nullable RequestBody body;
  private final boolean expectContinue;

  /** What the limit means. Calls and uploads take no connections from each other. */
  public enum Kind {
    /** The limit is for the whole exchange, from its start to the last byte of the response. */
    CALL,
    /**
     * The limit is for each time in which no byte of the body moves, and for the response. To this a
     * transport adds the time that bytes need which were handed over and may still be on their way.
     */
    UPLOAD,
    /** The limit is for the response, and for each time in which no byte of its body moves. */
    DOWNLOAD
  }

  private TransportRequest(Builder builder) {
    kind = builder.kind;
    method = builder.method;
    server = builder.server;
    target = builder.target;
    limit = builder.limit;
    headers = builder.headers;
    body = builder.body;
    expectContinue = builder.expectContinue;
  }

  /**
   * Begins a request.
   *
   * @param server scheme, host and port
   * @param target the path with its query, encoded
   * @param limit how long it may take, as the kind says
   */
  public static Builder builder(
      Kind kind, String method, URI server, String target, Duration limit) {
    return new Builder(kind, method, server, target, limit);
  }

  /** Begins a request to an address, of which user and fragment are left out. */
  public static Builder builder(Kind kind, String method, URI address, Duration limit) {
    return new Builder(kind, method, serverOf(address), targetOf(address), limit);
  }

  /** Returns scheme, host and port of an address. */
  public static URI serverOf(URI address) {
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return URI.create(address.getScheme() + "://" + address.getHost() + port);
  }

  private static String targetOf(URI address) {
    String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
  }

  /** Returns what the limit means. */
  public Kind kind() {
    return kind;
  }

  /** Returns the method. */
  public String method() {
    return method;
  }

  /** Returns scheme, host and port. */
  public URI server() {
    return server;
  }

  /** Returns the path with its query, encoded. */
  public String target() {
    return target;
  }

  /** Returns how long it may take. */
  public Duration limit() {
    return limit;
  }

  /** Returns the header fields in their order, without those of the connection and the body. */
  public List<HttpHeader> headers() {
    return Collections.unmodifiableList(headers);
  }

  /** Returns the body; null if there is none. */
  public @Nullable RequestBody body() {
    return body;
  }

  /** Whether the server is asked for its consent before the body is sent. */
  public boolean expectContinue() {
    return expectContinue;
  }

  @Override
  public String toString() {
    return method + " " + server;
  }

  /** Makes a request; not for use by several threads at once. */
  public static final class Builder {

    private final Kind kind;
    private final String method;
    private final URI server;
    private final String target;
    private final Duration limit;
    private final List<HttpHeader> headers = new ArrayList<>();
    private @Nullable RequestBody body;
    private boolean expectContinue;

    private Builder(Kind kind, String method, URI server, String target, Duration limit) {
      this.kind = kind;
      this.method = method;
      this.server = server;
      this.target = target;
      this.limit = limit;
    }

    /** Adds a header field. */
    public Builder addHeader(String name, String value) {
      headers.add(new HttpHeader(name, value));
      return this;
    }

    /** Sets a header field, in place of the first one of that name if there is one. */
    public Builder setHeader(String name, String value) {
      HttpHeader header = new HttpHeader(name, value);
      for (int i = 0; i < headers.size(); i++) {
        if (headers.get(i).name().equalsIgnoreCase(name)) {
          headers.set(i, header);
          return this;
        }
      }
      headers.add(header);
      return this;
    }

    /** Sets the body. */
    public Builder body(RequestBody content) {
      body = content;
      return this;
    }

    /** Asks the server for its consent before the body is sent. */
    public Builder expectContinue(boolean ask) {
      expectContinue = ask;
      return this;
    }

    /** Makes the request. */
    public TransportRequest build() {
      return new TransportRequest(this);
    }
  }
}
