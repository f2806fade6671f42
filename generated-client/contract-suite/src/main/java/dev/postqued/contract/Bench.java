package dev.postqued.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postqued.contract.Operation.Content;
import dev.postqued.contract.TestServer.Received;
import dev.postqued.contract.TestServer.Reply;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bindings at work against a server of our own. */
final class Bench implements AutoCloseable {

  /** The API may live below a path of its server, and an operation on a server of its own. */
  private static final String BASE = "/base";

  private static final String OTHER_BASE = "/other";

  private final ApiDocument document;
  private final Bindings bindings;
  private final Values values;
  private final Wire wire = new Wire();
  private final TestServer server = new TestServer();
  private final Map<Class<?>, Object> clients = new LinkedHashMap<>();

  Bench(Subject subject, Path folder) {
    document = subject.document();
    bindings = new Bindings(subject.bindings());
    values = new Values(folder);
  }

  ApiDocument document() {
    return document;
  }

  Bindings bindings() {
    return bindings;
  }

  /** Every call that the document allows for in kind: all values, few, nulls, its own examples. */
  List<Call> calls(Operation operation) {
    List<Call> calls = new ArrayList<>();
    Content body = operation.body().orElse(null);
    int choices = body == null ? 1 : Samples.choices(document, body.schema());
    for (int choice = 0; choice < choices; choice++) {
      calls.add(Call.of(document, operation, Samples.Style.FULL, choice));
      calls.add(Call.of(document, operation, Samples.Style.MINIMAL, choice));
      calls.add(Call.of(document, operation, Samples.Style.NULLS, choice));
    }
    if (body != null) {
      examples(body).forEach(example -> calls.add(calls.get(0).withBody(example)));
    }
    return calls;
  }

  /** The examples that the document gives for a body. */
  List<JsonNode> examples(Content content) {
    List<JsonNode> examples = new ArrayList<>();
    JsonNode media = document.at(content.pointer());
    media.path("examples").forEach(example -> examples.add(example.path("value")));
    if (media.has("example")) {
      examples.add(media.path("example"));
    }
    return examples;
  }

  /** Calls the generated method and returns its answer. */
  @Nullable Object call(Call call, Reply reply) {
    Class<?> api = bindings.method(call.operation()).getDeclaringClass();
    Object client = clients.computeIfAbsent(api, type -> wire.bind(type, server.address(BASE)));
    server.replies(reply);
    return call(call, client, server.address(OTHER_BASE));
  }

  /**
   * Calls the method of a client of the caller's own.
   *
   * @param other the server of operations that are not served where the others are
   */
  @Nullable Object call(Call call, Object client, URI other) {
    Method method = bindings.method(call.operation());
    try {
      return method.invoke(client, call.arguments(method, values, other));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(call.operation() + " fails", e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  Received received() {
    return server.received();
  }

  String base(Operation operation) {
    return Bindings.hasServer(bindings.method(operation)) ? OTHER_BASE : BASE;
  }

  @Override
  public void close() {
    server.close();
  }
}
