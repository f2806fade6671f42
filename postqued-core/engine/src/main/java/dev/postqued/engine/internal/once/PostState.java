package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.json.Json;
import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import dev.postqued.service.Intention;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a journal keeps of a post beside its step and dates. Of a finished one only the fingerprint
 * and the id are left.
 *
 * @param post a fingerprint of the intention
 * @param id the id of what was published, once the service returned it
 * @param progress what is needed to finish the post; null once it is finished
 */
record PostState(String post, @Nullable String id, @Nullable Progress progress) {

  /** The version of this form. */
  static final int SCHEMA = 2;

  /**
   * An unfinished post.
   *
   * @param media its media
   * @param content all other content, as JSON
   * @param request the exact text of the request to publish, once it is written
   * @param unproved the sends whose outcome nothing has proved; null if there is none
   * @param keyWasKnown whether the service knew the key when the post was first sent
   */
  record Progress(
      List<MediumState> media,
      String content,
      @Nullable String request,
      @Nullable Unproved unproved,
      boolean keyWasKnown) {

    Progress withUnproved(@Nullable Unproved sends) {
      return new Progress(media, content, request, sends, keyWasKnown);
    }

    Progress withMedium(int index, MediumState medium) {
      List<MediumState> changed = new ArrayList<>(media);
      changed.set(index, medium);
      return new Progress(List.copyOf(changed), content, request, unproved, keyWasKnown);
    }

    Progress withRequest(String text) {
      return new Progress(media, content, text, unproved, keyWasKnown);
    }

    Progress withKnownKey() {
      return new Progress(media, content, request, unproved, true);
    }
  }

  /**
   * Sends whose outcome nothing has proved.
   *
   * @param since when the first of them was sent
   * @param last when the last of them was sent
   */
  record Unproved(Instant since, Instant last) {}

  static PostState of(Intention intention) {
    List<MediumState> media = intention.media().stream().map(MediumState::of).toList();
    return new PostState(
        Fingerprint.of(media, intention.content()),
        null,
        new Progress(media, intention.content(), null, null, false));
  }

  static PostState of(JournalEntry entry) {
    if (entry.schema() != SCHEMA) {
      throw new JournalException(
          "The entry of the key "
              + entry.key()
              + " was written by another version of the library ("
              + entry.schema()
              + "); this version cannot continue it",
          null);
    }
    try {
      Object state =
          Json.read(
              new ByteArrayInputStream(entry.state().getBytes(StandardCharsets.UTF_8)),
              PostState.class);
      if (state instanceof PostState post && post.post() != null) {
        return post;
      }
      throw new JournalException("The entry of the key " + entry.key() + " has no state", null);
    } catch (IOException e) {
      throw new JournalException("The entry of the key " + entry.key() + " cannot be read", e);
    }
  }

  /**
   * Returns this post if another program could finish it.
   *
   * @throws IllegalArgumentException if it has bytes that are not in a file
   */
  PostState requireFiles() {
    for (MediumState medium : progress == null ? List.<MediumState>of() : progress.media()) {
      if (medium.file() != null && medium.file().path() == null) {
        throw new IllegalArgumentException(
            "media must be files, or uploaded before, to be published later; "
                + medium.file().filename()
                + " is not");
      }
    }
    return this;
  }

  String json() {
    return new String(Json.write(this), StandardCharsets.UTF_8);
  }

  /** Whether a send of it is open. */
  boolean maybePublished() {
    return progress != null && progress.unproved() != null;
  }

  PostState with(Progress changed) {
    return new PostState(post, id, changed);
  }

  /** What stays when nothing is left to do. */
  PostState finished(@Nullable String publishedId) {
    return new PostState(post, publishedId, null);
  }
}
