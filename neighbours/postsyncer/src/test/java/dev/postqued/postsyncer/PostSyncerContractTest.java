package dev.postqued.postsyncer;

import dev.postqued.contracts.ServiceContract;
import dev.postqued.engine.ApiClient;
import dev.postqued.postsyncer.internal.PostSyncerBindings;
import dev.postqued.postsyncer.internal.PostSyncerService;
import dev.postqued.service.Service;
import dev.postqued.support.VirtualTime;
import dev.postqued.transport.Transport;
import java.util.List;

class PostSyncerContractTest extends ServiceContract {

  private static final String KEY = "11|HzNfjBsecret";

  private final VirtualTime time = new VirtualTime();

  @Override
  protected Service service() {
    return new PostSyncerService();
  }

  @Override
  protected List<Class<?>> apis() {
    return PostSyncerBindings.APIS;
  }

  @Override
  protected ApiClient client(Transport transport) {
    return PostSyncer.builder(KEY)
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
