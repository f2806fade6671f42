package dev.postqued.internal.http;

import dev.postqued.internal.Settings;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.call.Operation;
import feign.Feign;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.RequestTemplate;
import feign.Retryer;
import feign.Target.HardCodedTarget;
import java.util.Map;

/** Wires generated Feign interfaces with the key, the transport, and the rules for calls. */
public final class Bindings {

  private final Feign feign;

  /**
   * Wires a set of operations.
   *
   * @param operations each operation by its id, which is the name of its method
   * @param streamed how to make the calls whose bodies must not be held in memory
   */
  public Bindings(
      Settings settings,
      HttpStack http,
      Answers answers,
      Calls calls,
      Map<String, Operation> operations,
      Map<String, MethodHandler> streamed) {
    FeignCodec codec = new FeignCodec(answers);
    feign =
        Feign.builder()
            .client(new FeignTransport(http.calls(), settings.baseUrl(), settings.apiKey()))
            .encoder(codec)
            .decoder(codec)
            .errorDecoder(codec)
            .doNotCloseAfterDecode()
            .retryer(Retryer.NEVER_RETRY)
            .invocationHandlerFactory(
                (target, dispatch) -> new BindingHandler(dispatch, calls, operations, streamed))
            .build();
    this.baseUrl = settings.baseUrl().toString();
  }

  private final String baseUrl;

  /** Makes an instance; each of its methods must be an operation. */
  public <T> T create(Class<T> api) {
    return feign.newInstance(new PathTarget<>(api, baseUrl));
  }

  /** Leaves the address a path, unless the operation is called on a server of its own. */
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
