package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.service.Operation;
import dev.postqued.service.StreamedCall;
import feign.Feign;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import feign.Target.HardCodedTarget;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Wires generated Feign interfaces with the key, the transport, and the rules for calls. */
public final class Bindings {

  private final Feign feign;
  private final String baseUrl;

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
    FeignCodec codec = new FeignCodec(errors, settings.redaction());
    Map<String, Operation> operations =
        settings.service().operations().stream()
            .collect(Collectors.toUnmodifiableMap(Operation::id, Function.identity()));
    baseUrl = settings.servers().api().address().toString();
    feign =
        Feign.builder()
            .client(new FeignTransport(sender, settings))
            .encoder(codec)
            .decoder(codec)
            .errorDecoder(codec)
            .doNotCloseAfterDecode()
            .retryer(Retryer.NEVER_RETRY)
            .invocationHandlerFactory(
                (target, dispatch) ->
                    new BindingHandler(
                        dispatch, calls, operations, settings.service()::requiresKey, streamed))
            .build();
  }

  /** Creates an instance; each of its methods must be an operation. */
  public <T> T create(Class<T> api) {
    return feign.newInstance(new PathTarget<>(api, baseUrl));
  }

  /** Keeps the address a path, unless the operation has its own server. */
  private static final class PathTarget<T> extends HardCodedTarget<T> {

    PathTarget(Class<T> api, String baseUrl) {
      super(api, baseUrl);
    }

    @Override
    public Request apply(RequestTemplate input) {
      return input.request();
    }
  }
}
