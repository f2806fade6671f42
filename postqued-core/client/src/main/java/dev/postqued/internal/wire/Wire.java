package dev.postqued.internal.wire;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.engine.internal.upload.MediaContent;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Image;
import dev.postqued.media.Video;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of the API. Each method is one call with its retries; failures are of the library. */
public interface Wire {

  /** Lists accounts, of all platforms if none is named. */
  List<Account> accounts(@Nullable Platform platform);

  /** Opens an upload session. */
  UploadSession startUpload(Video video, long size);

  /** Confirms that the bytes of a session are in storage. */
  void completeUpload(String contentId, @Nullable String storageKey, Video video, long size);

  /** Uploads an image and returns its content id. */
  String uploadImage(Image image, MediaContent content);

  /** Writes a request to publish. */
  byte[] publishRequest(List<String> contentIds, List<Target> targets);

  /** Sends such a request. */
  Publication publish(IdempotencyKey key, byte[] request);

  /** Asks for a publication. */
  Publication publication(String id);
}
