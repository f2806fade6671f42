package dev.postqued.internal.v2;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.contracts.ServiceContract;
import dev.postqued.engine.ApiClient;
import dev.postqued.service.Service;
import dev.postqued.support.VirtualTime;
import dev.postqued.transport.Transport;
import java.util.List;

class V2ContractTest extends ServiceContract {

  private static final String KEY = "pq_secret";

  private final VirtualTime time = new VirtualTime();

  @Override
  protected Service service() {
    return new V2Service();
  }

  @Override
  protected List<Class<?>> apis() {
    return V2.APIS;
  }

  @Override
  protected ApiClient client(Transport transport) {
    return PostQued.builder(KEY)
        .version(ApiVersion.V2)
        .workspace("workspace")
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
