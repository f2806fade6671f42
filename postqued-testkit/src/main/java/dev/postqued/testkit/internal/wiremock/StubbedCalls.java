package dev.postqued.testkit.internal.wiremock;

import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.postqued.testkit.internal.engine.ApiRequest;
import java.util.function.ObjIntConsumer;

/** Records the requests that a stub of the user's answers, of which the engine knows nothing. */
final class StubbedCalls implements ResponseTransformerV2 {
  private final Extension engine;
  private final ObjIntConsumer<ApiRequest> recorder;

  StubbedCalls(Extension engine, ObjIntConsumer<ApiRequest> recorder) {
    this.engine = engine;
    this.recorder = recorder;
  }

  @Override
  public String getName() {
    return "postqued-stubbed-calls";
  }

  @Override
  public Response transform(Response response, ServeEvent serveEvent) {
    StubMapping stub = serveEvent.getStubMapping();
    boolean own = stub != null && stub.getResponse().hasTransformer(engine);
    if (!own) {
      ApiRequest request = WireMockAdapter.read(serveEvent.getRequest());
      recorder.accept(request, response.getStatus());
    }
    return response;
  }
}
