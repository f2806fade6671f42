package dev.postqued.internal.publishing;

import dev.postqued.internal.media.UploadSteps;
import dev.postqued.internal.media.Uploads;
import dev.postqued.journal.Step;
import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The uploads of a post, side by side. Their order in the post is that of its media, not of time. */
final class PostUploads {

  private final Uploads uploads;
  private final PostRecord post;
  private final List<Medium> media;
  private final ProgressListener listener;

  /** {@code media} are those of the post as the caller gave it; empty if only the journal has it. */
  PostUploads(Uploads uploads, PostRecord post, List<Medium> media, ProgressListener listener) {
    this.uploads = uploads;
    this.post = post;
    this.media = media;
    this.listener = new InTurn(listener);
  }

  void run() {
    List<MediumState> states = post.state().media();
    List<Runnable> open =
        IntStream.range(0, states.size())
            .filter(i -> !states.get(i).uploaded())
            .<Runnable>mapToObj(i -> () -> upload(i, states.get(i)))
            .toList();
    if (!open.isEmpty()) {
      uploads.all(open);
    }
  }

  private void upload(int index, MediumState medium) {
    UploadSteps steps = new Steps(index);
    if (medium.kind() == MediumState.Kind.IMAGE) {
      uploads.image(image(index, medium), listener, steps);
    } else if (medium.contentId() == null) {
      uploads.video(video(index, medium), listener, steps);
    } else {
      uploads.resumeVideo(
          video(index, medium), medium.contentId(), medium.storageKey(), listener, steps);
    }
  }

  /** What is no file is only where the caller has it. */
  private @Nullable Medium given(int index, MediumState medium) {
    return medium.ofFile() || media.isEmpty() ? null : media.get(index);
  }

  private Image image(int index, MediumState medium) {
    return given(index, medium) instanceof Image image ? image : medium.image();
  }

  private Video video(int index, MediumState medium) {
    return given(index, medium) instanceof Video video ? video : medium.video();
  }

  private final class Steps implements UploadSteps {

    private final int index;

    Steps(int index) {
      this.index = index;
    }

    @Override
    public void session(String contentId, @Nullable String storageKey) {
      save(medium -> medium.inSession(contentId, storageKey));
    }

    @Override
    public void completed(String contentId) {
      save(medium -> medium.uploadedAs(contentId));
    }

    private void save(UnaryOperator<MediumState> change) {
      post.save(
          Step.UPLOADING, state -> state.withMedium(index, change.apply(state.media().get(index))));
    }
  }

  /** One call at a time for a listener that hears of several uploads. */
  private record InTurn(ProgressListener listener) implements ProgressListener {

    @Override
    public void onProgress(UploadProgress progress) {
      synchronized (this) {
        listener.onProgress(progress);
      }
    }

    @Override
    public void onAbandoned(String filename, String contentId) {
      synchronized (this) {
        listener.onAbandoned(filename, contentId);
      }
    }
  }
}
