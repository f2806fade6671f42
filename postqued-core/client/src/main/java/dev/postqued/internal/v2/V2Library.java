package dev.postqued.internal.v2;

import dev.postqued.bindings.v2.api.ContentApi;
import dev.postqued.bindings.v2.model.ContentAnswer;
import dev.postqued.bindings.v2.model.ContentAsset;
import dev.postqued.bindings.v2.model.ContentPage;
import dev.postqued.bindings.v2.model.MediaTypeFilter;
import dev.postqued.bindings.v2.model.Pagination;
import dev.postqued.bindings.v2.model.UpdateContentRequest;
import dev.postqued.calls.Page;
import dev.postqued.calls.SendableText;
import dev.postqued.engine.Engine;
import dev.postqued.media.Library;
import dev.postqued.media.StoredMedium;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.service.Operation;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The media library of a workspace. */
record V2Library(Engine engine, ContentApi content, Workspace workspace) implements Library {

  /** The most that the service lists at once (PostQued v2 document, July 2026). */
  private static final int PER_PAGE = 60;

  private static final int MAX_DESCRIPTION = 500;

  @Override
  public Page<StoredMedium> list() {
    return list(null, MediaTypeFilter.ALL);
  }

  @Override
  public Page<StoredMedium> list(MediaKind kind) {
    return switch (kind) {
      case VIDEO -> list(null, MediaTypeFilter.VIDEO);
      case IMAGE -> list(null, MediaTypeFilter.IMAGE);
      case AUDIO, UNKNOWN ->
          throw new IllegalArgumentException("kind must be VIDEO or IMAGE, was " + kind);
    };
  }

  @Override
  public Page<StoredMedium> search(String text) {
    return list(Arguments.present("text", text), MediaTypeFilter.ALL);
  }

  private Page<StoredMedium> list(@Nullable String search, MediaTypeFilter kind) {
    return Page.numbered(
        number -> content.listContent(number, PER_PAGE, search, kind, workspace.id()),
        V2Library::media,
        V2Library::hasMore);
  }

  private static List<StoredMedium> media(ContentPage page) {
    return V2Mapper.orEmpty(page.content()).stream()
        .filter(Objects::nonNull)
        .filter(asset -> asset.id() != null && !asset.id().isBlank())
        .map(V2Library::medium)
        .toList();
  }

  private static boolean hasMore(ContentPage page) {
    Pagination at = page.pagination();
    return at != null && at.page() != null && at.pages() != null && at.page() < at.pages();
  }

  @Override
  public StoredMedium get(String contentId) {
    return answered(
        content.getContent(Arguments.present("contentId", contentId), workspace.id()),
        "getContent");
  }

  @Override
  public StoredMedium rename(String contentId, String filename) {
    return update(
        contentId,
        UpdateContentRequest.builder().filename(Arguments.present("filename", filename)));
  }

  @Override
  public StoredMedium describe(String contentId, String text) {
    int length = text.codePointCount(0, text.length());
    if (length > MAX_DESCRIPTION) {
      throw new IllegalArgumentException("text must have up to 500 characters, had " + length);
    }
    return update(
        contentId, UpdateContentRequest.builder().alt(SendableText.checked("text", text)));
  }

  private StoredMedium update(String contentId, UpdateContentRequest.Builder change) {
    return answered(
        content.updateContent(
            Arguments.present("contentId", contentId), change.workspaceId(workspace.id()).build()),
        "updateContent");
  }

  @Override
  public void delete(String contentId) {
    var unused = content.deleteContent(Arguments.present("contentId", contentId), workspace.id());
  }

  @Override
  public InputStream download(String contentId) {
    return content.downloadContent(Arguments.present("contentId", contentId), workspace.id());
  }

  private StoredMedium answered(@Nullable ContentAnswer answer, String operation) {
    ContentAsset asset = answer == null ? null : answer.content();
    Operation declared = Operation.repeatable(operation, null);
    engine.required(asset == null ? null : asset.id(), declared, "content.id");
    return medium(Objects.requireNonNull(asset));
  }

  private static StoredMedium medium(ContentAsset asset) {
    return new StoredMedium(
        Objects.requireNonNull(asset.id()),
        asset.filename(),
        asset.mimeType(),
        asset.size(),
        asset.width(),
        asset.height(),
        asset.durationMs() == null ? null : Duration.ofMillis(asset.durationMs()),
        asset.createdAt(),
        address(asset.url()),
        asset.unknownProperties());
  }

  private static @Nullable URI address(@Nullable String url) {
    try {
      return url == null || url.isBlank() ? null : new URI(url);
    } catch (URISyntaxException e) {
      // An odd address must not cost the rest of the answer.
      return null;
    }
  }
}
