package dev.postqued.testkit.internal.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.postqued.testkit.internal.engine.ApiReply;
import dev.postqued.testkit.internal.engine.ApiRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;

/** Lets WireMock serve an engine from one stub that every other stub takes precedence over. */
public final class WireMockAdapter implements ResponseDefinitionTransformerV2 {
  private static final String NAME = "postqued-sandbox";
  private static final int LAST = 1_000_000;
  private static final int JOURNAL_ENTRIES = 1_000;

  private final Function<ApiRequest, ApiReply> engine;

  private WireMockAdapter(Function<ApiRequest, ApiReply> engine) {
    this.engine = engine;
  }

  /**
   * Starts a server on {@code port} of the loopback address, or on a free one if it is 0.
   *
   * @param engine answers requests
   * @param stubbed records a request that a stub of the user's answered, and its status
   */
  public static WireMockServer serve(
      Function<ApiRequest, ApiReply> engine, ObjIntConsumer<ApiRequest> stubbed, int port) {
    WireMockAdapter adapter = new WireMockAdapter(engine);
    LargeBodies largeBodies = new LargeBodies();
    WireMockConfiguration options =
        WireMockConfiguration.options()
            .bindAddress("127.0.0.1")
            .port(port)
            .http2PlainDisabled(true)
            .gzipDisabled(true)
            .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
            .maxRequestJournalEntries(JOURNAL_ENTRIES)
            .extensions(adapter, new StubbedCalls(adapter, stubbed), largeBodies);
    WireMockServer server = new WireMockServer(options);
    largeBodies.of(server);
    server.start();
    installOn(server);
    return server;
  }

  /** Installs the stub that serves the engine, as after the removal of all stubs. */
  public static void installOn(WireMockServer server) {
    server.stubFor(any(anyUrl()).atPriority(LAST).willReturn(aResponse().withTransformers(NAME)));
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent serveEvent) {
    return response(engine.apply(read(serveEvent.getRequest())));
  }

  static ApiRequest read(Request request) {
    Map<String, String> headers = new LinkedHashMap<>();
    request.getHeaders().all().forEach(header -> headers.put(header.key(), header.firstValue()));
    String[] url = request.getUrl().split("\\?", 2);
    Map<String, String> query = url.length == 2 ? query(url[1]) : Map.of();
    return new ApiRequest(
        request.getMethod().value(), url[0], query, headers, request.getBody(), parts(request));
  }

  private static List<ApiRequest.Part> parts(Request request) {
    if (!request.isMultipart()) {
      return List.of();
    }
    return request.getParts().stream()
        .map(part -> new ApiRequest.Part(part.getName(), part.getBody().asBytes()))
        .toList();
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new TreeMap<>();
    for (String pair : text.split("&", -1)) {
      String[] entry = pair.split("=", 2);
      query.putIfAbsent(decode(entry[0]), entry.length == 2 ? decode(entry[1]) : "");
    }
    return query;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static ResponseDefinition response(ApiReply reply) {
    ResponseDefinitionBuilder response =
        aResponse().withStatus(reply.status() == 0 ? 200 : reply.status());
    byte[] body = reply.file() == null ? reply.body().getBytes(UTF_8) : read(reply.file());
    response.withBody(body);
    reply.headers().forEach(response::withHeader);
    if (reply.delay().toMillis() > 0) {
      response.withFixedDelay(Math.toIntExact(reply.delay().toMillis()));
    }
    switch (reply.broken()) {
      case BEFORE, AFTER -> response.withFault(Fault.CONNECTION_RESET_BY_PEER);
      case DURING -> truncate(response, body);
      case NONE -> {}
    }
    return response.build();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Announces a body longer than the one that is sent, so that the server has to end the connection. */
  private static void truncate(ResponseDefinitionBuilder response, byte[] body) {
    response
        .withHeader("Content-Length", Integer.toString(Math.max(1, body.length)))
        .withBody(Arrays.copyOf(body, body.length / 2));
  }
}
