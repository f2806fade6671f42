package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.json.Json;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import dev.postqued.service.Intention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a journal keeps of a post.
 *
 * @param media its media
 * @param content all other content, as JSON
 * @param request the exact text of the request to publish, once it is written
 * @param firstSentAt when that was first sent; null if it cannot have arrived
 * @param publicationId the id of the publication, once the service returned it
 * @param problem why the service refused it, the first time
 */
record PostState(
    List<MediumState> media,
    String content,
    @Nullable String request,
    @Nullable Instant firstSentAt,
    @Nullable String publicationId,
    @Nullable String problem) {

  static PostState of(Intention intention) {
    return new PostState(
        intention.media().stream().map(MediumState::of).toList(),
        intention.content(),
        null,
        null,
        null,
        null);
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

  /** Whether nothing was or will be published under an entry. */
  static boolean isVoid(JournalEntry entry) {
    return entry.step() == Step.REFUSED
        || (entry.step() == Step.ABANDONED && parse(entry.state()).firstSentAt() == null);
  }

  String json() {
    return new String(Json.write(this), StandardCharsets.UTF_8);
  }

  /** Whether it is the same post, whatever its progress. */
  boolean isSamePostAs(PostState other) {
    if (media.size() != other.media.size() || !content.equals(other.content)) {
      return false;
    }
    for (int i = 0; i < media.size(); i++) {
      if (!media.get(i).isSameAs(other.media.get(i))) {
        return false;
      }
    }
    return true;
  }

  PostState withMedium(int index, MediumState medium) {
    List<MediumState> changed = new ArrayList<>(media);
    changed.set(index, medium);
    return new PostState(
        List.copyOf(changed), content, request, firstSentAt, publicationId, problem);
  }

  PostState withRequest(String text) {
    return new PostState(media, content, text, firstSentAt, publicationId, problem);
  }

  PostState sentAt(@Nullable Instant time) {
    return new PostState(media, content, request, time, publicationId, problem);
  }

  PostState acceptedAs(@Nullable String id) {
    return new PostState(media, content, request, firstSentAt, id, problem);
  }

  PostState refused(String why) {
    return new PostState(media, content, request, firstSentAt, publicationId, why);
  }
}
