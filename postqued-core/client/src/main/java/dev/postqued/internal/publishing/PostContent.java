package dev.postqued.internal.publishing;

import dev.postqued.engine.JsonText;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.journal.JournalException;
import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.UploadedMedium;
import dev.postqued.media.Video;
import dev.postqued.publishing.Post;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Intention;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The content of a post, as the journal keeps it. */
record PostContent(List<TargetState> targets) {

  /** Returns the post as an intention of the engine. */
  static Intention intention(Post post) {
    PostContent content = new PostContent(post.targets().stream().map(TargetState::of).toList());
    return new Intention(
        post.idempotencyKey(),
        post.media().stream().map(PostContent::medium).toList(),
        JsonText.of(content));
  }

  private static IntendedMedium medium(Medium medium) {
    if (medium instanceof Video video) {
      return IntendedMedium.of(video.source(), MediumDescription.of(video).values());
    }
    if (medium instanceof Image image) {
      return IntendedMedium.of(image.source(), MediumDescription.of(image).values());
    }
    return IntendedMedium.uploaded(((UploadedMedium) medium).contentId());
  }

  static PostContent parse(String json) {
    PostContent content = JsonText.read(json.getBytes(StandardCharsets.UTF_8), PostContent.class);
    if (content == null) {
      throw new JournalException("An entry of the journal has no targets", null);
    }
    return content;
  }
}
