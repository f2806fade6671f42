package dev.postqued.benchmarks.calls;

import dev.postqued.benchmarks.stock.ApiClient;
import dev.postqued.benchmarks.stock.ApiException;
import dev.postqued.benchmarks.stock.api.PublishingApi;
import dev.postqued.benchmarks.stock.model.CreatePublicationRequest;
import dev.postqued.benchmarks.stock.model.Intent;
import dev.postqued.benchmarks.stock.model.TargetRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;

/** The client that openapi-generator makes by itself, as it comes. */
final class StockCaller implements Caller {

  private final PublishingApi api;

  StockCaller(URI baseUrl, String apiKey) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(baseUrl.toString());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + apiKey));
    api = new PublishingApi(client);
  }

  @Override
  public String publish() throws IOException {
    CreatePublicationRequest request =
        new CreatePublicationRequest()
            .addContentIdsItem(UUID.fromString(Request.CONTENT))
            .addTargetsItem(
                new TargetRequest()
                    .platform("tiktok")
                    .accountId(UUID.fromString(Request.ACCOUNT))
                    .intent(Intent.PUBLISH)
                    .caption(Request.CAPTION));
    try {
      return api.createPublication(UUID.randomUUID().toString(), request).getId().toString();
    } catch (ApiException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String get(String id) throws IOException {
    try {
      return api.getPublication(UUID.fromString(id)).getId().toString();
    } catch (ApiException e) {
      throw new IOException(e);
    }
  }
}
