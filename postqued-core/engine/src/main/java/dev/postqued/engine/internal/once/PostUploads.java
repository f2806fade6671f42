package dev.postqued.engine.internal.once;

import dev.postqued.engine.internal.upload.UploadSteps;
import dev.postqued.engine.internal.upload.Uploads;
import dev.postqued.environment.Gate;
import dev.postqued.journal.Step;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.Publishing;
import dev.postqued.uploads.ProgressListener;
import dev.postqued.uploads.UploadProgress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The uploads of a post, in parallel. Content ids are in the order of the media, whatever ends
 * first.
 */
final class PostUploads {

  private final Publishing<?> service;
  private final Uploads uploads;
  private final PostRecord post;
  private final List<IntendedMedium> media;
  private final ProgressListener listener;

  /** {@code media} are those that the caller passed; empty if only the journal has the post. */
  PostUploads(
      Publishing<?> service,
      Uploads uploads,
      PostRecord post,
      List<IntendedMedium> media,
      Gate gate,
      ProgressListener listener) {
    this.service = service;
    this.uploads = uploads;
    this.post = post;
    this.media = media;
    this.listener = new OneAtATime(gate, post, listener);
  }

  void run() {
    List<MediumState> states = post.progress().media();
    List<Uploads.Part> open =
        IntStream.range(0, states.size())
            .filter(i -> !states.get(i).uploaded())
            .<Uploads.Part>mapToObj(i -> failed -> upload(i, states.get(i), failed))
            .toList();
    if (!open.isEmpty()) {
      uploads.all(open);
    }
  }

  private void upload(int index, MediumState state, Consumer<Throwable> failed) {
    uploads.resume(
        service.upload(medium(index, state)),
        state.contentId(),
        state.storageKey(),
        listener,
        new Steps(index, failed));
  }

  /** A file must be unchanged; bytes that are not in a file must come from the caller. */
  private IntendedMedium medium(int index, MediumState state) {
    boolean isFile = state.file() != null && state.file().path() != null;
    return isFile || media.isEmpty() ? state.restored(uploads.files()) : media.get(index);
  }

  private final class Steps implements UploadSteps {

    private final int index;
    private final Consumer<Throwable> failed;

    Steps(int index, Consumer<Throwable> failed) {
      this.index = index;
      this.failed = failed;
    }

    @Override
    public void session(String contentId, @Nullable String storageKey) {
      save(medium -> medium.inSession(contentId, storageKey));
    }

    @Override
    public void completed(String contentId) {
      save(medium -> medium.uploadedAs(contentId));
    }

    @Override
    public void failed(Throwable failure) {
      failed.accept(failure);
    }

    private void save(UnaryOperator<MediumState> change) {
      post.saveProgress(
          Step.UPLOADING, state -> state.withMedium(index, change.apply(state.media().get(index))));
    }
  }

  /** Calls the listener of several uploads one at a time. */
  private record OneAtATime(Gate gate, PostRecord post, ProgressListener listener)
      implements ProgressListener {

    @Override
    public void onProgress(UploadProgress progress) {
      post.keepClaim();
      inTurn(() -> listener.onProgress(progress));
    }

    @Override
    public void onAbandoned(String filename, String contentId) {
      inTurn(() -> listener.onAbandoned(filename, contentId));
    }

    private void inTurn(Runnable news) {
      gate.lock();
      try {
        news.run();
      } finally {
        gate.unlock();
      }
    }
  }
}
