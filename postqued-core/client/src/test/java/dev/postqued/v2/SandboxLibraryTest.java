package dev.postqued.v2;

import static dev.postqued.v2.SandboxClients.client;
import static dev.postqued.v2.SandboxClients.pixel;
import static dev.postqued.v2.SandboxClients.sandbox;
import static dev.postqued.v2.SandboxClients.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.PostQued;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.media.Library;
import dev.postqued.media.StoredMedium;
import dev.postqued.mediainfo.MediaKind;
import dev.postqued.testkit.ApiCall;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.RateWindow;
import dev.postqued.testkit.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The media library against the sandbox. */
class SandboxLibraryTest {

  private final Sandbox sandbox = sandbox().rateWindow(RateWindow.OFF).start();
  private final PostQued postQued = client(sandbox);
  private final Library library = postQued.library();

  @AfterEach
  void close() {
    postQued.close();
    sandbox.close();
  }

  @Test
  void mediaAreFoundByNameAndKind() {
    String sunrise = upload(postQued, "Sunrise.gif").contentId();
    upload(postQued, "noon.gif");

    assertThat(library.search("sunRISE"))
        .extracting(StoredMedium::contentId)
        .containsExactly(sunrise);
    assertThat(library.list(MediaKind.IMAGE)).hasSize(2);
    assertThat(library.list(MediaKind.VIDEO)).isEmpty();
    assertThat(library.search("evening")).isEmpty();
  }

  @Test
  void moreThanAPageIsListedWhole() {
    for (int i = 0; i < 61; i++) {
      upload(postQued, i + ".gif");
    }

    assertThat(library.list().stream().map(StoredMedium::contentId).distinct()).hasSize(61);
    assertThat(sandbox.journal().calls(Operation.LIST_CONTENT)).hasSize(2);
  }

  @Test
  void whatIsCollectedFirstIsDeletedWhole() {
    for (int i = 0; i < 61; i++) {
      upload(postQued, i + ".gif");
    }

    // README begins
    List<StoredMedium> all = postQued.library().list().stream().toList();
    all.forEach(medium -> postQued.library().delete(medium.contentId()));
    // README ends

    assertThat(library.list()).isEmpty();
  }

  @Test
  void aMediumIsRenamedAndDescribed() {
    String id = upload(postQued, "a.gif").contentId();

    assertThat(library.rename(id, "b.gif").filename()).isEqualTo("b.gif");
    assertThat(library.describe(id, "A pixel").filename()).isEqualTo("b.gif");
    assertThat(library.describe(id, "\ud83c\udf05".repeat(500)).contentId()).isEqualTo(id);
    assertThat(library.get(id).size()).isEqualTo(pixel().length);
    assertThat(sandbox.journal().calls(Operation.UPDATE_CONTENT))
        .extracting(ApiCall::status)
        .containsExactly(200, 200, 200);
  }

  @Test
  void aMediumIsDownloadedAndDeleted() throws IOException {
    String id = upload(postQued, "a.gif").contentId();

    try (InputStream bytes = library.download(id)) {
      assertThat(bytes.readAllBytes()).isEqualTo(pixel());
    }
    library.delete(id);

    assertThat(library.list()).isEmpty();
    assertThatThrownBy(() -> library.get(id)).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> library.download(id)).isInstanceOf(InvalidRequestException.class);
    assertThatThrownBy(() -> library.delete(id)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void aDownloadThatIsCutOffIsNoShorterFile() throws IOException {
    String id = upload(postQued, "a.gif").contentId();
    sandbox.faults().on(Operation.DOWNLOAD_CONTENT).always().then(Fault.answerTruncated());

    assertThatThrownBy(
            () -> {
              try (InputStream bytes = library.download(id)) {
                bytes.readAllBytes();
              }
            })
        .isInstanceOfAny(IOException.class, ServiceException.class);
  }
}
