package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.service.Operation;
import dev.postqued.service.StreamedCall;
import feign.FeignException;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Param;
import feign.RequestLine;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs each method of a generated interface as a call. It wraps Feign, so that each attempt is a
 * new request; the body is written once, before the first.
 */
final class BindingHandler implements InvocationHandler {

  /** The parameter that the templates make of the header Idempotency-Key. */
  private static final String KEY_PARAMETER = "idempotencyKey";

  /** The result of an operation without a response body. */
  private static final Object NOTHING = new Object();

  private final Retrier calls;
  private final Map<Method, ApiMethod> methods = new HashMap<>();

  BindingHandler(
      Map<Method, MethodHandler> dispatch,
      Retrier calls,
      Map<String, Operation> operations,
      Predicate<Operation> requiresKey,
      Map<String, StreamedCall> streamed) {
    this.calls = calls;
    dispatch.forEach(
        (method, handler) -> {
          Operation operation = operations.get(method.getName());
          if (operation == null) {
            throw new IllegalStateException(
                "the service declares no operation " + method.getName());
          }
          methods.put(
              method,
              new ApiMethod(
                  operation,
                  streamed.containsKey(operation.id())
                      ? streamed.get(operation.id())::attempt
                      : handler,
                  indexOfKey(method),
                  !requiresKey.test(operation),
                  indexOfBody(method),
                  inPath(method)));
        });
  }

  /** {@code inPath} are the arguments that are part of the path, by their index. */
  private record ApiMethod(
      Operation operation,
      MethodHandler handler,
      int key,
      boolean keyIsOptional,
      int body,
      Map<Integer, String> inPath) {}

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    ApiMethod api = methods.get(method);
    Object[] given = arguments == null ? new Object[0] : arguments;
    if (api == null) {
      return ofObject(proxy, method, given);
    }
    api.inPath().forEach((index, name) -> requireGiven(name, given[index]));
    Object[] prepared = given.clone();
    if (api.body() >= 0) {
      prepared[api.body()] = FeignCodec.written(given[api.body()]);
    }
    IdempotencyKey key =
        api.key() < 0 || (api.keyIsOptional() && given[api.key()] == null)
            ? null
            : key(given[api.key()]);
    Object result = calls.run(api.operation(), key, () -> once(api.handler(), prepared));
    return result == NOTHING ? null : result;
  }

  /** Without it the path would be another one. */
  private static void requireGiven(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null, since it is part of the path");
    }
  }

  /** Callers without null checks may pass null. */
  private static IdempotencyKey key(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(
          "idempotencyKey must not be null; each publish needs its own key");
    }
    return new IdempotencyKey(value.toString());
  }

  private Object once(MethodHandler handler, Object[] arguments) {
    try {
      Object result = handler.invoke(arguments);
      return result == null ? NOTHING : result;
    } catch (AttemptFailure failure) {
      throw failure;
    } catch (FeignException e) {
      throw failure(e);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a generated method declares no checked exception", e);
    }
  }

  /** Keeps the cause but not the exception, which contains the request with the API key. */
  private static AttemptFailure failure(FeignException e) {
    if (e.getCause() instanceof AttemptFailure failure) {
      return failure;
    }
    return AttemptFailure.unreadable(e.status(), "the response cannot be read", e.getCause());
  }

  private static Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> proxy.getClass().getInterfaces()[0].getSimpleName();
    };
  }

  private static int indexOfKey(Method method) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Param param = parameters[i].getAnnotation(Param.class);
      if (param != null && param.value().equals(KEY_PARAMETER)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<Integer, String> inPath(Method method) {
    RequestLine line = method.getAnnotation(RequestLine.class);
    String path = line == null ? "" : line.value().split("[?]", 2)[0];
    Map<Integer, String> found = new HashMap<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Param param = parameters[i].getAnnotation(Param.class);
      if (param != null && path.contains("{" + param.value() + "}")) {
        found.put(i, param.value());
      }
    }
    return found;
  }

  private static int indexOfBody(Method method) {
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      if (!parameters[i].isAnnotationPresent(Param.class) && parameters[i].getType() != URI.class) {
        return i;
      }
    }
    return -1;
  }
}
