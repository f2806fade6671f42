package dev.postqued;

import dev.postqued.accounts.Platform;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post of which a test says only what matters to it; anything else is as good as any other. */
public final class APost {

  private List<? extends Medium> media =
      List.of(new UploadedMedium("550e8400-e29b-41d4-a716-446655440000"));
  private Intent intent = Intent.PUBLISH;
  private String account = "account";
  private String caption = "caption";
  private @Nullable IdempotencyKey key;

  private APost() {}

  /** A medium that is uploaded already, to be published to one account. */
  public static APost aPost() {
    return new APost();
  }

  public APost of(Medium... other) {
    return of(List.of(other));
  }

  public APost of(List<? extends Medium> other) {
    media = other;
    return this;
  }

  public APost asADraft() {
    intent = Intent.DRAFT;
    return this;
  }

  public APost to(String accountId) {
    account = accountId;
    return this;
  }

  public APost saying(String text) {
    caption = text;
    return this;
  }

  public APost with(IdempotencyKey ownKey) {
    key = ownKey;
    return this;
  }

  public Post build() {
    Post.Builder post =
        Post.builder()
            .media(media)
            .target(Target.of(intent, new Platform("tiktok"), account, caption));
    return key == null ? post.build() : post.idempotencyKey(key).build();
  }
}
