package dev.postqued.internal.v1;

import dev.postqued.accounts.Accounts;
import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.bindings.v1.model.UploadedImage;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.internal.wire.Wire;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.service.FormUpload;
import dev.postqued.service.UploadWay;
import java.util.List;
import java.util.Map;

/** Version 1 of the API over its generated bindings. */
final class V1Wire implements Wire {

  /** Images take one request. */
  static final FormUpload<UploadedImage> IMAGE =
      new FormUpload<>(
          V1Operations.UPLOAD_IMAGE,
          V1Service.API,
          "/v1/content/upload-image",
          Map.of(),
          "file",
          UploadedImage.class,
          V1Mapper::contentId);

  private final Engine engine;
  private final Accounts accounts;
  private final ContentApi content;
  private final PublishingApi publishing;

  V1Wire(Engine engine) {
    this.engine = engine;
    this.accounts = new V1Accounts(engine.bindings(PlatformAccountsApi.class));
    this.content = engine.bindings(ContentApi.class);
    this.publishing = engine.bindings(PublishingApi.class);
  }

  @Override
  public List<String> place() {
    return List.of("version 1 of the API");
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public UploadWay uploadWay(String filename, MediumDescription medium) {
    return medium.isVideo() ? new V1VideoUpload(engine, content, filename, medium) : IMAGE;
  }

  @Override
  public byte[] publishRequest(List<String> contentIds, List<Target> targets) {
    return JsonText.bytes(V1Mapper.request(contentIds, targets));
  }

  @Override
  public Publication publish(IdempotencyKey key, byte[] request) {
    var created =
        engine.post(
            V1Operations.CREATE_PUBLICATION,
            "/v1/content/publish",
            key,
            request,
            dev.postqued.bindings.v1.model.Publication.class);
    if (created.id() == null || created.id().isBlank()) {
      throw engine.publishedWithoutId(
          V1Operations.CREATE_PUBLICATION, key, created.unknownProperties());
    }
    return V1Mapper.publication(created.id(), created);
  }

  @Override
  public Publication publication(String id) {
    return V1Mapper.publication(id, publishing.getPublication(id));
  }
}
