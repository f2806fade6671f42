package dev.postqued.benchmarks.calls;

import dev.postqued.PostQued;
import dev.postqued.bindings.v1.api.PublishingApi;
import java.net.URI;
import java.util.UUID;

/** The generated interface, wired by this library. */
final class BindingsCaller implements Caller {

  private final PostQued postQued;
  private final PublishingApi api;

  BindingsCaller(URI baseUrl, String apiKey) {
    postQued = OursCaller.client(baseUrl, apiKey);
    api = postQued.bindings(PublishingApi.class);
  }

  @Override
  public String publish() {
    return api.createPublication(UUID.randomUUID().toString(), Request.body()).id();
  }

  @Override
  public String get(String id) {
    return api.getPublication(id).id();
  }

  @Override
  public void close() {
    postQued.close();
  }
}
