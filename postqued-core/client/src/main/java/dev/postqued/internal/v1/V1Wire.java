package dev.postqued.internal.v1;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v1.api.ContentApi;
import dev.postqued.bindings.v1.api.PlatformAccountsApi;
import dev.postqued.bindings.v1.api.PublishingApi;
import dev.postqued.bindings.v1.model.CompleteUploadRequest;
import dev.postqued.bindings.v1.model.PresignedUpload;
import dev.postqued.bindings.v1.model.StartUploadRequest;
import dev.postqued.engine.internal.bindings.Bindings;
import dev.postqued.engine.internal.call.Retrier;
import dev.postqued.engine.internal.json.Json;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.internal.wire.UploadSession;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Version 1 of the API over its generated bindings. */
final class V1Wire implements Wire {

  private final PlatformAccountsApi accounts;
  private final ContentApi content;
  private final PublishingApi publishing;
  private final RawPublishingApi rawPublishing;
  private final PresignedUrls urls;
  private final Retrier calls;
  private final V1Images images;

  V1Wire(Bindings bindings, PresignedUrls urls, Retrier calls, V1Images images) {
    this.accounts = bindings.create(PlatformAccountsApi.class);
    this.content = bindings.create(ContentApi.class);
    this.publishing = bindings.create(PublishingApi.class);
    this.rawPublishing = bindings.create(RawPublishingApi.class);
    this.urls = urls;
    this.calls = calls;
    this.images = images;
  }

  @Override
  public List<Account> accounts(@Nullable Platform platform) {
    return accounts
        .listPlatformAccounts(platform == null ? null : V1Mapper.platform(platform))
        .accounts()
        .stream()
        .filter(Objects::nonNull)
        .map(V1Mapper::account)
        .toList();
  }

  @Override
  public UploadSession startUpload(Video video, long size) {
    var session =
        content.startUpload(
            StartUploadRequest.builder()
                .filename(video.filename())
                .contentType(video.contentType())
                .fileSize(size)
                .build());
    PresignedUpload upload =
        Incomplete.check(session.upload(), V1Operations.START_UPLOAD, "upload");
    return new UploadSession(
        Incomplete.check(session.contentId(), V1Operations.START_UPLOAD, "contentId"),
        upload.key(),
        urls.checked(upload.url()),
        Incomplete.check(upload.method(), V1Operations.START_UPLOAD, "upload.method"),
        upload.headers());
  }

  @Override
  public void completeUpload(
      String contentId, @Nullable String storageKey, Video video, long size) {
    content.completeUpload(
        CompleteUploadRequest.builder()
            .contentId(contentId)
            .key(storageKey == null ? storageKey(contentId, video) : storageKey)
            .filename(video.filename())
            .contentType(video.contentType())
            .size(size)
            .width(video.width())
            .height(video.height())
            .durationMs(video.duration().map(Duration::toMillis).orElse(null))
            .build());
  }

  /** As the vendor's programs put it together (PostQued guide, March 2026). */
  private static String storageKey(String contentId, Video video) {
    int dot = video.filename().lastIndexOf('.');
    return "content/user/" + contentId + (dot < 0 ? "" : video.filename().substring(dot));
  }

  @Override
  public String uploadImage(Image image, MediaContent content) {
    String contentType = image.contentType();
    return calls
        .run(V1Operations.UPLOAD_IMAGE, null, () -> images.post(image, contentType, content))
        .contentId();
  }

  @Override
  public byte[] publishRequest(List<String> contentIds, List<Target> targets) {
    return Json.write(V1Mapper.request(contentIds, targets));
  }

  @Override
  public Publication publish(IdempotencyKey key, byte[] request) {
    var answer = rawPublishing.createPublication(key.value(), request);
    if (answer.id() == null) {
      throw Incomplete.publication(key);
    }
    return V1Mapper.publication(answer.id(), answer);
  }

  @Override
  public Publication publication(String id) {
    return V1Mapper.publication(id, publishing.getPublication(id));
  }
}
