package dev.postqued.internal.publishing;

import dev.postqued.engine.internal.json.Json;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import dev.postqued.publishing.Post;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a journal keeps of a post.
 *
 * @param media its media
 * @param targets its targets
 * @param request the exact text of the request to publish, once it is written
 * @param firstSentAt when that was sent first; null if it cannot have arrived
 * @param publicationId the id of the publication, once the service told it
 * @param problem what the service had against it, the first time
 */
record PostState(
    List<MediumState> media,
    List<TargetState> targets,
    @Nullable String request,
    @Nullable Instant firstSentAt,
    @Nullable String publicationId,
    @Nullable String problem) {

  static PostState of(Post post) {
    return new PostState(
        post.media().stream().map(MediumState::of).toList(),
        post.targets().stream().map(TargetState::of).toList(),
        null,
        null,
        null,
        null);
  }

  /** The state of an entry, which must be one of this post. */
  static PostState of(JournalEntry entry, Post post) {
    PostState known = parse(entry.state());
    if (!known.isSamePostAs(of(post))) {
      throw Verdicts.otherPost(entry.key());
    }
    return known;
  }

  static PostState parse(String json) {
    try {
      Object state =
          Json.read(
              new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), PostState.class);
      if (state instanceof PostState post) {
        return post;
      }
      throw new JournalException("An entry of the journal has no state", null);
    } catch (IOException e) {
      throw new JournalException(
          "An entry of the journal cannot be read; was it written by a later version?", e);
    }
  }

  /** Whether nothing was published under an entry, and nothing will be. */
  static boolean isVoid(JournalEntry entry) {
    return entry.step() == Step.REFUSED
        || (entry.step() == Step.ABANDONED && parse(entry.state()).firstSentAt() == null);
  }

  /** This state as its entry has it: options are the caller's, who may change them, and not JSON yet. */
  PostState asKeptIn(JournalEntry entry) {
    return targets.stream().allMatch(target -> target.options() == null)
        ? this
        : parse(entry.state());
  }

  String json() {
    return new String(Json.write(this), StandardCharsets.UTF_8);
  }

  /** Whether it is the same post, however far it is. Compared as JSON, as which both are kept. */
  private boolean isSamePostAs(PostState other) {
    if (media.size() != other.media.size()) {
      return false;
    }
    for (int i = 0; i < media.size(); i++) {
      if (!media.get(i).isSameAs(other.media.get(i))) {
        return false;
      }
    }
    return new String(Json.write(targets), StandardCharsets.UTF_8)
        .equals(new String(Json.write(other.targets), StandardCharsets.UTF_8));
  }

  PostState withMedium(int index, MediumState medium) {
    List<MediumState> changed = new ArrayList<>(media);
    changed.set(index, medium);
    return new PostState(
        List.copyOf(changed), targets, request, firstSentAt, publicationId, problem);
  }

  PostState withRequest(String text) {
    return new PostState(media, targets, text, firstSentAt, publicationId, problem);
  }

  PostState sentAt(@Nullable Instant time) {
    return new PostState(media, targets, request, time, publicationId, problem);
  }

  PostState acceptedAs(@Nullable String id) {
    return new PostState(media, targets, request, firstSentAt, id, problem);
  }

  PostState refused(String why) {
    return new PostState(media, targets, request, firstSentAt, publicationId, why);
  }
}
