package dev.postqued.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.postqued.proofs.Exchange;
import dev.postqued.proofs.Relay;
import dev.postqued.testkit.Operation;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A relay to both versions of PostQued, and to the storage behind presigned URLs. */
final class PostQuedRelay extends Relay {

  private static final Pattern PRESIGNED = Pattern.compile("http://([^/\":]+):(\\d+)/");

  private final Map<String, Set<String>> requests = new ConcurrentHashMap<>();
  private volatile int storagePort;

  PostQuedRelay(URI api) {
    super(api);
  }

  /** Every body of a request to publish that came with this key. */
  Set<String> requests(String key) {
    return requests.getOrDefault(key, Set.of());
  }

  void forget() {
    requests.clear();
  }

  @Override
  protected Operation operation(String line) {
    if (line.startsWith("PUT ")) {
      return Operation.PUT_OBJECT;
    }
    if (line.startsWith("DELETE ")) {
      return Operation.DELETE_CONTENT;
    }
    return switch (line.replaceAll("^(\\w+ [^ ?]*).*$", "$1")) {
      case "POST /v1/content/upload", "POST /v2/content/upload" -> Operation.START_UPLOAD;
      case "POST /v1/content/upload/complete", "POST /v2/content/upload/complete" ->
          Operation.COMPLETE_UPLOAD;
      case "POST /v1/content/upload-image" -> Operation.UPLOAD_IMAGE;
      case "GET /v1/platform-accounts", "GET /v2/integrations" -> Operation.LIST_ACCOUNTS;
      case "POST /v1/content/publish", "POST /v2/publish" -> Operation.CREATE_PUBLICATION;
      case "GET /v2/mcp/context" -> Operation.GET_CONTEXT;
      default -> Operation.GET_PUBLICATION;
    };
  }

  @Override
  protected int port(Object operation) {
    return operation == Operation.PUT_OBJECT ? storagePort : super.port(operation);
  }

  @Override
  protected String forwarded(Object operation, String head) {
    return operation == Operation.PUT_OBJECT
        ? head.replaceFirst("(?im)^Host:.*$", "Host: 127.0.0.1:" + storagePort)
        : head;
  }

  @Override
  protected byte[] answered(Object operation, byte[] body) {
    if (operation == Operation.START_UPLOAD) {
      Matcher presigned = PRESIGNED.matcher(new String(body, UTF_8));
      if (presigned.find()) {
        storagePort = Integer.parseInt(presigned.group(2));
        return presigned.replaceFirst(baseUrl() + "/").getBytes(UTF_8);
      }
    }
    return body;
  }

  @Override
  protected void took(Exchange exchange) {
    if (exchange.is(Operation.CREATE_PUBLICATION)) {
      requests
          .computeIfAbsent(
              exchange.header("Idempotency-Key", ""), unused -> ConcurrentHashMap.newKeySet())
          .add(exchange.text());
    }
  }
}
