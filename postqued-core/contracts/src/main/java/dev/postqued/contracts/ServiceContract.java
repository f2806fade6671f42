package dev.postqued.contracts;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.postqued.engine.ApiClient;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.service.Operation;
import dev.postqued.service.Service;
import dev.postqued.transport.HttpHeader;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every declaration of a service keeps, for each operation of its bindings: it is declared, it gets
 * the key, what reads may be repeated, and what must not be done twice is sent once. Nothing uses the
 * network, and no time passes.
 */
public abstract class ServiceContract {

  /** As many attempts as the clients of this test make at a call. */
  private static final int ATTEMPTS = 3;

  private @TempDir @Nullable Path folder;

  /** For subclasses. */
  protected ServiceContract() {}

  /** Returns the declaration. */
  protected abstract Service service();

  /** Returns the interfaces of the bindings. */
  protected abstract List<Class<?>> apis();

  /**
   * Creates a client that makes up to three attempts at a call, in virtual time.
   *
   * @param transport what sends its requests
   */
  protected abstract ApiClient client(Transport transport);

  /** Returns the value of the header {@code Authorization} of that client. */
  protected abstract String authorization();

  @Test
  void everyOperationIsDeclaredOnce() {
    List<String> declared = service().operations().stream().map(Operation::id).toList();
    List<String> generated = methods().map(Method::getName).toList();

    assertEquals(new TreeSet<>(generated), new TreeSet<>(declared));
    assertEquals(generated.size(), declared.size());
  }

  @TestFactory
  Stream<DynamicTest> getsTheKeyAndReturns() {
    return forEach(
        operation -> {
          Line line = new Line(request -> ok("{}"));
          Throwable failure = call(line, operation);

          // An answer without what the document requires is no success, and says so.
          assertTrue(failure == null || failure instanceof ServiceException, () -> "" + failure);
          assertTrue(line.requests.size() >= 1);
          for (TransportRequest request : line.requests) {
            assertEquals(authorization(), header(request, "Authorization"));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> whatReadsMayBeRepeated() {
    return forEach(
        operation -> {
          Line line = new Line(request -> ok("{}"));
          call(line, operation);

          if (line.requests.get(0).method().equals("GET")) {
            assertTrue(declared(operation).isRepeatable(), "what reads can be repeated");
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> aLostResponseIsAskedForAgainOnlyWhereThatIsSafe() {
    return forEach(
        operation -> {
          Line line =
              new Line(
                  request -> {
                    throw new TransportException(
                        TransportException.Outcome.MAYBE_SENT, "reset", null);
                  });
          Throwable failure = call(line, operation);

          assertRepeatedOnlyWhereThatIsSafe(operation, line, failure);
        });
  }

  @TestFactory
  Stream<DynamicTest> aPageOfAGatewayProvesNothing() {
    return forEach(
        operation -> {
          Line line = new Line(request -> answer(503, "<html>busy</html>", "Retry-After", "0"));
          Throwable failure = call(line, operation);

          assertRepeatedOnlyWhereThatIsSafe(operation, line, failure);
        });
  }

  @TestFactory
  Stream<DynamicTest> aLimitOfAGatewayProvesNothing() {
    return forEach(
        operation -> {
          Line line =
              new Line(request -> answer(429, "<html>slow down</html>", "Retry-After", "0"));
          Throwable failure = call(line, operation);

          assertRepeatedOnlyWhereThatIsSafe(operation, line, failure);
        });
  }

  private void assertRepeatedOnlyWhereThatIsSafe(
      Method operation, Line line, @Nullable Throwable failure) {
    boolean keyed = line.requests.stream().allMatch(r -> header(r, "Idempotency-Key") != null);
    if (declared(operation).isRepeatable() || keyed) {
      assertEquals(ATTEMPTS, line.requests.size());
      assertInstanceOf(ServiceException.class, failure);
    } else {
      assertEquals(1, line.requests.size(), "sent once");
      assertInstanceOf(UnknownOutcomeException.class, failure);
    }
    long keys = line.requests.stream().map(r -> header(r, "Idempotency-Key")).distinct().count();
    assertEquals(1, keys, "one key for all attempts");
  }

  @TestFactory
  Stream<DynamicTest> aRedirectIsNotFollowed() {
    return forEach(
        operation -> {
          Line line =
              new Line(request -> answer(302, "", "Location", "https://elsewhere.example/"));
          Throwable failure = call(line, operation);

          assertEquals(1, line.requests.size());
          assertInstanceOf(ServiceException.class, failure);
        });
  }

  @TestFactory
  Stream<DynamicTest> aRequestThatNeverLeftIsSentAgain() {
    return forEach(
        operation -> {
          Line line =
              new Line(
                  request -> {
                    throw new TransportException(
                        TransportException.Outcome.NOT_SENT, "no connection", null);
                  });
          Throwable failure = call(line, operation);

          assertEquals(ATTEMPTS, line.requests.size());
          assertInstanceOf(ServiceException.class, failure);
        });
  }

  /** The annotations of the generated interfaces are Feign's, so Feign says what they mean. */
  @TestFactory
  Stream<DynamicTest> theRequestIsTheOneThatFeignMakes() {
    return forEach(
        operation -> {
          if (List.of(operation.getParameterTypes()).contains(Path.class)) {
            // A form, which Feign would hold in memory.
            return;
          }
          Object[] given = samples().of(operation);
          for (Object[] arguments :
              List.of(given, SampleArguments.odd(operation, given), optionalLeftOut(operation))) {
            Line line = new Line(request -> ok("{}"));
            call(line, operation, arguments);

            FeignRequests feign = new FeignRequests();
            feign.make(operation, arguments);
            feign.assertSame(line.requests.get(0));
          }
        });
  }

  private Object[] optionalLeftOut(Method operation) throws Exception {
    Object[] arguments = samples().of(operation);
    AnnotatedType[] types = operation.getAnnotatedParameterTypes();
    for (int i = 0; i < arguments.length; i++) {
      if (types[i].isAnnotationPresent(Nullable.class)) {
        arguments[i] = null;
      }
    }
    return arguments;
  }

  private Stream<DynamicTest> forEach(Check check) {
    return methods().map(method -> dynamicTest(method.getName(), () -> check.of(method)));
  }

  private interface Check {
    void of(Method operation) throws Exception;
  }

  private Stream<Method> methods() {
    return apis().stream().flatMap(api -> Arrays.stream(api.getMethods()));
  }

  private Operation declared(Method method) {
    return service().operations().stream()
        .filter(operation -> operation.id().equals(method.getName()))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what the call throws; null if it returns. */
  private @Nullable Throwable call(Line line, Method operation) throws Exception {
    return call(line, operation, samples().of(operation));
  }

  private SampleArguments samples() throws IOException {
    return new SampleArguments(
        Files.write(requireNonNull(folder).resolve("file.png"), new byte[] {1, 2, 3}));
  }

  private @Nullable Throwable call(Line line, Method operation, Object[] arguments)
      throws Exception {
    try (ApiClient client = client(line)) {
      Object result = operation.invoke(client.bindings(operation.getDeclaringClass()), arguments);
      if (result instanceof AutoCloseable stream) {
        stream.close();
      }
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    }
  }

  private static @Nullable String header(TransportRequest request, String name) {
    return request.headers().stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(HttpHeader::value)
        .findFirst()
        .orElse(null);
  }

  private static TransportResponse ok(String body) {
    return answer(200, body, "Content-Type", "application/json");
  }

  private static TransportResponse answer(int status, String body, String name, String value) {
    return TransportResponse.of(
        status, List.of(new HttpHeader(name, value)), body.getBytes(StandardCharsets.UTF_8));
  }

  /** Answers requests, whose bodies it reads, and remembers them. */
  private static final class Line implements Transport {

    private final Function<TransportRequest, TransportResponse> answers;
    private final List<TransportRequest> requests = new ArrayList<>();

    private Line(Function<TransportRequest, TransportResponse> answers) {
      this.answers = answers;
    }

    @Override
    public TransportResponse send(TransportRequest request) {
      requests.add(request);
      SampleArguments.drain(request);
      return answers.apply(request);
    }

    @Override
    public void close() {}
  }
}
