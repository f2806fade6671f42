package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.IdentityApi;
import dev.postqued.bindings.postquickai.api.PostsApi;
import dev.postqued.bindings.postquickai.api.VideosApi;
import dev.postqued.bindings.postquickai.model.CreatePostRequest;
import dev.postqued.bindings.postquickai.model.PublishPostRequest;
import dev.postqued.bindings.postquickai.model.PublishVideoRequest;
import dev.postqued.bindings.postquickai.model.SchedulePostRequest;
import dev.postqued.bindings.postquickai.model.ScheduleVideoRequest;
import dev.postqued.engine.JsonText;
import dev.postqued.engine.WireObject;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.publishing.Kind;
import dev.postqued.postquickai.publishing.Published;
import dev.postqued.service.DraftPublishing;
import dev.postqued.service.Promotion;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes posts and videos by their ids: under a key at once, or by a date. */
record PublicationPublishing(Wire wire) implements DraftPublishing<Published> {

  /** How far a date must be ahead, and until when it may be said again (PostQuickAI API reference, April 2026). */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  @Override
  public void refuseLate(String content, Instant now) {
    Instant at = PublicationContent.parse(content).at();
    if (at != null && at.isBefore(now.plus(AHEAD))) {
      throw new IllegalArgumentException(
          "at must be at least 5 minutes ahead, was " + at + "; choose a later time, or none");
    }
  }

  @Override
  public @Nullable Instant dispatchAt(String content) {
    return PublicationContent.parse(content).at();
  }

  @Override
  public @Nullable Published existing(String content) {
    PublicationContent publication = PublicationContent.parse(content);
    String id = publication.existing();
    if (id == null) {
      return null;
    }
    Subject subject = new Subject(publication.kind(), id);
    WireObject read = read(subject);
    Published found = PublishedMapper.read(subject, read);
    Readiness.check(found, read.text("video_url").isPresent(), publication.platforms());
    return found;
  }

  @Override
  public byte[] request(List<String> contentIds, String content) {
    return JsonText.bytes(PublicationContent.parse(content).draft());
  }

  @Override
  public Published createDraft(byte[] request) {
    CreatePostRequest draft =
        Objects.requireNonNull(JsonText.read(request, CreatePostRequest.class));
    WireObject made =
        wire.object(PostsApi.class, "createPost", "post", api -> api.createPost(draft));
    return PublishedMapper.read(new Subject(Kind.POST, ""), made);
  }

  @Override
  public Promotion promotion(List<String> contentIds, String content, Instant now) {
    PublicationContent publication = PublicationContent.parse(content);
    Instant at = publication.at();
    String request = JsonText.of(publication.promotion());
    return at == null
        ? Promotion.underKey(request)
        : Promotion.assignment(request, at.minus(AHEAD));
  }

  /** A response that is no success of the service is no proof: a read decides. */
  @Override
  public Published promote(String name, IdempotencyKey key, byte[] request) {
    Subject subject = Subject.parse(name);
    Map<?, ?> fields = Objects.requireNonNull(JsonText.read(request, Map.class));
    if (PublicationContent.schedules(fields)) {
      WireObject data = scheduled(subject, key, request);
      return data == null
          ? PublishedMapper.unknown(subject)
          : PublishedMapper.read(subject, data.object(member(subject)));
    }
    return PublishedMapper.published(subject, published(subject, key, request));
  }

  private @Nullable WireObject published(Subject subject, IdempotencyKey key, byte[] request) {
    if (subject.kind() == Kind.VIDEO) {
      PublishVideoRequest video = parsed(request, PublishVideoRequest.class);
      return wire.read(VideosApi.class, api -> api.publishVideo(subject.id(), video, key.value()));
    }
    PublishPostRequest post = parsed(request, PublishPostRequest.class);
    return wire.read(PostsApi.class, api -> api.publishPost(subject.id(), key.value(), post));
  }

  private @Nullable WireObject scheduled(Subject subject, IdempotencyKey key, byte[] request) {
    if (subject.kind() == Kind.VIDEO) {
      ScheduleVideoRequest video = parsed(request, ScheduleVideoRequest.class);
      return wire.read(VideosApi.class, api -> api.scheduleVideo(subject.id(), video));
    }
    SchedulePostRequest post = parsed(request, SchedulePostRequest.class);
    return wire.read(PostsApi.class, api -> api.schedulePost(subject.id(), key.value(), post));
  }

  private static <T> T parsed(byte[] request, Class<T> type) {
    return Objects.requireNonNull(JsonText.read(request, type));
  }

  /**
   * What was new is public or has failed only by this publication. What existed may have been public elsewhere, or have
   * failed, before.
   */
  @Override
  public Standing standing(Published found, String content) {
    PublicationContent publication = PublicationContent.parse(content);
    Status status = found.status();
    if (isOn(found, publication.platforms())
        || status.equals(Status.PROCESSING)
        || status.equals(Status.SCHEDULED)) {
      return Standing.PROMOTED;
    }
    boolean isNew = publication.existing() == null;
    if (status.isPublic()) {
      return isNew || found.reached().isEmpty() ? Standing.PROMOTED : Standing.DRAFT;
    }
    if (status.equals(Status.FAILED)) {
      return isNew ? Standing.PROMOTED : Standing.DRAFT;
    }
    return Readiness.AT_REST.contains(status) ? Standing.DRAFT : Standing.UNCLEAR;
  }

  static boolean isOn(Published found, List<Platform> platforms) {
    return !Collections.disjoint(found.reached(), platforms);
  }

  @Override
  public Published withDraftsLeft(Published published, int drafts) {
    return published.withDraftsLeft(drafts);
  }

  @Override
  public void checkAccess() {
    WireObject unused = wire.data(IdentityApi.class, "getCurrentUser", api -> api.getCurrentUser());
  }

  @Override
  public Published get(String name) {
    Subject subject = Subject.parse(name);
    return PublishedMapper.read(subject, read(subject));
  }

  private WireObject read(Subject subject) {
    return subject.kind() == Kind.VIDEO
        ? wire.object(VideosApi.class, "getVideo", "video", api -> api.getVideo(subject.id()))
        : wire.object(PostsApi.class, "getPost", "post", api -> api.getPost(subject.id()));
  }

  private static String member(Subject subject) {
    return subject.kind() == Kind.VIDEO ? "video" : "post";
  }

  @Override
  public String id(Published published) {
    return published.id().isEmpty() ? "" : new Subject(published.kind(), published.id()).toString();
  }
}
