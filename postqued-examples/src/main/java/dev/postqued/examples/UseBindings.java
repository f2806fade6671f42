package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.bindings.v1.model.CreatePublicationRequest;
import dev.postqued.bindings.v1.model.Intent;
import dev.postqued.bindings.v1.model.Platform;
import dev.postqued.bindings.v1.model.PlatformAccount;
import dev.postqued.bindings.v1.model.Publication;
import dev.postqued.bindings.v1.model.TargetRequest;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Calls the generated Feign interfaces, whose names and types are those of the API document: those of
 * version 1, since each version has its own. The key, limits, retries and exceptions are those of the client.
 */
public final class UseBindings {

  private UseBindings() {}

  /**
   * Runs the program.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Examples.start("use-bindings", arguments);
  }

  static void run(Connection connection, PrintStream out, String... arguments) throws IOException {
    PostQued postQued = connection.postQued();
    PlatformAccountsApi accounts = postQued.bindings(PlatformAccountsApi.class);
    PublishingApi publishing = postQued.bindings(PublishingApi.class);

    PlatformAccount account =
        accounts.listPlatformAccounts(Platform.TIKTOK).accounts().stream()
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Connect a TikTok account first."));
    out.println("GET /v1/platform-accounts gave " + account);

    TargetRequest target =
        TargetRequest.builder()
            .platform(account.platform())
            .accountId(account.id())
            .intent(Intent.DRAFT)
            .caption("With the bindings")
            .dispatchAt(null)
            .build();
    CreatePublicationRequest request =
        CreatePublicationRequest.builder()
            .contentIds(List.of(uploaded(postQued).contentId()))
            .targets(List.of(target))
            .build();
    // Sent again with this key within 24 hours, the request creates no second publication.
    String key = IdempotencyKey.random().value();
    out.println("POST /v1/content/publish with Idempotency-Key " + key);
    Publication publication = publishing.createPublication(key, request);
    out.println("POST /v1/content/publish gave " + publication);
  }

  private static UploadedMedium uploaded(PostQued postQued) throws IOException {
    try (SampleMedia samples = new SampleMedia()) {
      return postQued.media().uploadImage(Image.of(samples.photos().get(0)));
    }
  }
}
