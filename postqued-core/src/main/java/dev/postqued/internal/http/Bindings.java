package dev.postqued.internal.http;

import dev.postqued.internal.Settings;
import dev.postqued.internal.call.Calls;
import dev.postqued.internal.call.Operation;
import feign.Feign;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.Retryer;
import feign.hc5.ApacheHttp5Client;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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
    long millis = settings.attemptTimeout().toMillis();
    feign =
        Feign.builder()
            .client(new ApacheHttp5Client(http.calls()))
            .encoder(codec)
            .decoder(codec)
            .errorDecoder(codec)
            .doNotCloseAfterDecode()
            .retryer(Retryer.NEVER_RETRY)
            .options(
                new Request.Options(
                    settings.connectTimeout().toMillis(),
                    TimeUnit.MILLISECONDS,
                    millis,
                    TimeUnit.MILLISECONDS,
                    false))
            .requestInterceptor(
                request -> {
                  request.header("User-Agent", UserAgent.VALUE);
                  // The address has a host already where an operation is called on a server of its
                  // own.
                  if (!request.url().startsWith("http")) {
                    request.header("Authorization", settings.apiKey().authorization());
                  }
                })
            .invocationHandlerFactory(
                (target, dispatch) -> new BindingHandler(dispatch, calls, operations, streamed))
            .build();
    this.baseUrl = settings.baseUrl().toString();
  }

  private final String baseUrl;

  /** Makes an instance; each of its methods must be an operation. */
  public <T> T create(Class<T> api) {
    return feign.newInstance(new feign.Target.HardCodedTarget<>(api, baseUrl));
  }
}
