package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.service.Operation;
import dev.postqued.service.Service;
import dev.postqued.service.StreamedCall;
import dev.postqued.transport.TransportRequest.Kind;
import feign.Contract;
import feign.MethodMetadata;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Implements generated Feign interfaces with the key, the transport, and the rules for calls. */
public final class Bindings {

  private final Service service;
  private final OperationSender sender;
  private final OperationResponses responses;
  private final Retrier calls;
  private final Map<String, Operation> operations;
  private final Map<String, StreamedCall> streamed;

  /**
   * Wires the operations of a service.
   *
   * @param streamed how to make the calls whose bodies must not be held in memory, by operation id
   */
  public Bindings(
      Settings settings,
      Sender sender,
      ErrorResponses errors,
      Retrier calls,
      Map<String, StreamedCall> streamed) {
    this.service = settings.service();
    this.sender = new OperationSender(sender, settings);
    this.responses = new OperationResponses(errors, settings.redaction());
    this.calls = calls;
    this.operations =
        service.operations().stream()
            .collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));
    this.streamed = streamed;
  }

  /** Creates an instance; each of its methods must be an operation. */
  public <T> T create(Class<T> api) {
    Object instance =
        Proxy.newProxyInstance(
            api.getClassLoader(), new Class<?>[] {api}, handler(api, MethodMetadata::returnType));
    return api.cast(instance);
  }

  /** Creates calls whose responses are read as another type than the interface says. */
  public <T> OpenCalls<T> open(Class<T> api, Type type) {
    return new OpenCalls<>(api, handler(api, metadata -> type));
  }

  @SuppressWarnings("deprecation") // Its successor is not in the oldest Feign that is supported.
  private BindingHandler handler(Class<?> api, Function<MethodMetadata, Type> type) {
    Map<Method, BoundOperation> methods = new HashMap<>();
    for (MethodMetadata metadata : new Contract.Default().parseAndValidateMetadata(api)) {
      methods.put(metadata.method(), bound(metadata, type.apply(metadata)));
    }
    return new BindingHandler(api, methods, calls);
  }

  private BoundOperation bound(MethodMetadata metadata, Type type) {
    String id = metadata.method().getName();
    Operation operation = operations.get(id);
    if (operation == null) {
      throw new IllegalStateException("the service declares no operation " + id);
    }
    return new BoundOperation(
        operation,
        metadata,
        !service.requiresKey(operation),
        attempts(metadata, type, streamed.get(operation.id())));
  }

  private BoundOperation.Attempts attempts(
      MethodMetadata metadata, Type type, @Nullable StreamedCall form) {
    if (form != null) {
      return arguments -> () -> form.attempt(arguments);
    }
    OperationRequest request = new OperationRequest(metadata);
    Kind kind = type == InputStream.class ? Kind.DOWNLOAD : Kind.CALL;
    return arguments -> {
      OperationRequest.Prepared prepared = request.prepare(arguments);
      return () -> responses.read(sender.send(prepared, kind), prepared.method(), type);
    };
  }
}
