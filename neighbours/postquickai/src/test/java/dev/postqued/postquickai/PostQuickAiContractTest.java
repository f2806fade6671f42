package dev.postqued.postquickai;

import dev.postqued.contracts.ServiceContract;
import dev.postqued.engine.ApiClient;
import dev.postqued.postquickai.internal.PostQuickAiBindings;
import dev.postqued.postquickai.internal.PostQuickAiService;
import dev.postqued.service.Service;
import dev.postqued.support.VirtualTime;
import dev.postqued.transport.Transport;
import java.util.List;

class PostQuickAiContractTest extends ServiceContract {

  private static final String KEY = "pq_live_secret";

  private final VirtualTime time = new VirtualTime();

  @Override
  protected Service service() {
    return PostQuickAiService.basic();
  }

  @Override
  protected List<Class<?>> apis() {
    return PostQuickAiBindings.APIS;
  }

  @Override
  protected ApiClient client(Transport transport) {
    return PostQuickAi.builder(KEY)
        .clock(time.clock())
        .sleeper(time::sleep)
        .maxAttempts(3)
        .transport(() -> transport)
        .build();
  }

  @Override
  protected String authorization() {
    return "Bearer " + KEY;
  }
}
