package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.PostsApi;
import dev.postqued.bindings.postsyncer.api.WorkspacesApi;
import dev.postqued.bindings.postsyncer.model.CreatePostRequest;
import dev.postqued.bindings.postsyncer.model.UpdatePostRequest;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Promotion;
import dev.postqued.service.UploadFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes posts by the ids of their drafts. */
record PostPublishing(Engine engine, PostsApi posts) implements DraftPublishing<PublishedPost> {

  /** How far a date must be ahead, so that a lost response can be repaired before it. */
  private static final Duration AHEAD = Duration.ofMinutes(3);

  /** How long before its date nothing is said about it again. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Override
  public UploadFile upload(IntendedMedium medium) {
    long workspace =
        Long.parseLong(Objects.requireNonNull(medium.description().get("workspace_id")));
    return new UploadFile(
        Objects.requireNonNull(medium.source(), "a medium to upload"),
        PostSyncerBindings.ANY_TYPE,
        PostSyncerBindings.form(workspace, null));
  }

  @Override
  public void refuseLate(String content, Instant now) {
    ZonedDateTime date = PostContent.parse(content).date();
    if (date != null && date.toInstant().isBefore(now.plus(AHEAD))) {
      throw new IllegalArgumentException(
          "time must be at least 3 minutes ahead, was "
              + date
              + "; choose a later one, or Time.now()");
    }
  }

  @Override
  public @Nullable Instant dispatchAt(String content) {
    ZonedDateTime date = PostContent.parse(content).date();
    return date == null ? null : date.toInstant();
  }

  @Override
  public byte[] request(List<String> contentIds, String content) {
    return JsonText.bytes(PostContent.parse(content).request(contentIds, "draft", null));
  }

  @Override
  public PublishedPost createDraft(byte[] request) {
    CreatePostRequest draft =
        Objects.requireNonNull(JsonText.read(request, CreatePostRequest.class));
    return engine.required(
        PostMapper.post(posts.createPost(draft)), PostSyncerOperations.CREATE_POST, "id");
  }

  @Override
  public Promotion promotion(List<String> contentIds, String content, Instant now) {
    PostContent post = PostContent.parse(content);
    if (post.kind() == Time.Kind.NOW) {
      return Promotion.command(JsonText.of(post.request(contentIds, "publish_now", null)));
    }
    if (post.kind() == Time.Kind.SLOT) {
      return Promotion.command(JsonText.of(post.request(contentIds, "schedule", null)));
    }
    ZonedDateTime given = post.date();
    ZonedDateTime date = given == null ? soon(now) : given;
    return Promotion.assignment(
        JsonText.of(post.request(contentIds, "schedule", date)), date.toInstant().minus(MARGIN));
  }

  /** The first full minute that is far enough ahead. */
  static ZonedDateTime soon(Instant now) {
    return now.plus(AHEAD).plusSeconds(59).truncatedTo(ChronoUnit.MINUTES).atZone(UTC);
  }

  /** A response without a post is no proof: a read decides. */
  @Override
  public PublishedPost promote(String id, IdempotencyKey key, byte[] request) {
    UpdatePostRequest change =
        Objects.requireNonNull(JsonText.read(request, UpdatePostRequest.class));
    PublishedPost promoted = PostMapper.post(posts.updatePost(Long.valueOf(id), change));
    return promoted == null ? PublishedPost.unclear(Long.parseLong(id)) : promoted;
  }

  @Override
  public Standing standing(PublishedPost post, String content) {
    if (post.status().equals(PostStatus.DRAFT)) {
      return Standing.DRAFT;
    }
    return post.status().equals(PostStatus.UNKNOWN) ? Standing.UNCLEAR : Standing.PROMOTED;
  }

  @Override
  public PublishedPost withDraftsLeft(PublishedPost published, int drafts) {
    return published.withDraftsLeft(drafts);
  }

  @Override
  public void checkAccess() {
    var unused = engine.bindings(WorkspacesApi.class).listWorkspaces();
  }

  @Override
  public PublishedPost get(String id) {
    return engine.required(
        PostMapper.post(posts.getPost(Long.valueOf(id), null)),
        PostSyncerOperations.GET_POST,
        "id");
  }

  @Override
  public String id(PublishedPost post) {
    return Long.toString(post.id());
  }
}
