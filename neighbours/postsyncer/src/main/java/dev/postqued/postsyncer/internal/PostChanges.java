package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.PostsApi;
import dev.postqued.bindings.postsyncer.model.CreatePostRequest;
import dev.postqued.bindings.postsyncer.model.UpdatePostRequest;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Intention;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes drafts for people, and changes what has not gone out. Each request is sent once. */
record PostChanges(Engine engine, PostsApi api, PostPublishing publishing) {

  private static final String DRAFT = "draft";

  PublishedPost draft(Post post) {
    Intention intention = PostContent.intention(post);
    byte[] request = request(intention, uploaded(intention), DRAFT, null);
    CreatePostRequest draft =
        Objects.requireNonNull(JsonText.read(request, CreatePostRequest.class));
    return engine.made(
        PostMapper.post(api.createPost(draft)), PostSyncerOperations.CREATE_POST, "id");
  }

  PublishedPost changeDraft(long id, Post post) {
    Intention intention = PostContent.intention(post);
    List<String> media = uploaded(intention);
    refuseUnlessChangeable(id);
    return send(id, request(intention, media, DRAFT, null));
  }

  PublishedPost change(long id, Post post) {
    Intention intention = PostContent.intention(post);
    publishing.refuseLate(intention.content(), now());
    List<String> media = uploaded(intention);
    refuseUnlessChangeable(id);
    return switch (post.time().kind()) {
      case NOW -> send(id, request(intention, media, "publish_now", null));
      case SLOT -> send(id, request(intention, media, "schedule", null));
      case SOON -> send(id, request(intention, media, "schedule", PostPublishing.soon(now())));
      case AT -> {
        publishing.refuseLate(intention.content(), now());
        yield send(id, request(intention, media, "schedule", post.time().date().orElseThrow()));
      }
    };
  }

  private Instant now() {
    return engine.environment().clock().instant();
  }

  /** A change of what is going out, or went out, might publish it again. */
  private void refuseUnlessChangeable(long id) {
    PostStatus status = publishing.get(Long.toString(id)).status();
    if (!status.equals(PostStatus.DRAFT) && !status.equals(PostStatus.SCHEDULED)) {
      throw new IllegalStateException(
          "post "
              + id
              + " must be a draft or scheduled to be changed, was "
              + status
              + "; a change could publish it again");
    }
  }

  private List<String> uploaded(Intention intention) {
    List<String> media = new ArrayList<>();
    for (IntendedMedium medium : intention.media()) {
      String id = medium.contentId();
      media.add(id == null ? engine.upload(publishing.upload(medium), progress -> {}) : id);
    }
    return media;
  }

  private static byte[] request(
      Intention intention, List<String> media, String type, @Nullable ZonedDateTime date) {
    return JsonText.bytes(PostContent.parse(intention.content()).request(media, type, date));
  }

  private PublishedPost send(long id, byte[] request) {
    UpdatePostRequest change =
        Objects.requireNonNull(JsonText.read(request, UpdatePostRequest.class));
    return engine.made(
        PostMapper.post(api.updatePost(id, change)), PostSyncerOperations.UPDATE_POST, "id");
  }
}
