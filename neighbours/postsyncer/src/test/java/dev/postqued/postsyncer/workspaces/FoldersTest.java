package dev.postqued.postsyncer.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders, and the media in them. */
class FoldersTest extends PostSyncerFixture {

  private static final String FOLDER =
      "{'id':5,'workspace_id':12,'name':'Campaign','color':'#3b82f6','parent_id':4}";

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "{'data':[%s]}"})
  void foldersAreReadBareOrWrapped(String form) {
    server.on("GET /folders", says(form.formatted(FOLDER)));

    assertThat(postSyncer.folders().top(12))
        .containsExactly(new Folder(5, 12, "Campaign", "#3b82f6", OptionalLong.of(4)));
  }

  @Test
  void eachListIsAskedForAsTheDocsShow() {
    server.on("GET /folders", says("[]"));

    postSyncer.folders().list(12);
    postSyncer.folders().top(12);
    postSyncer.folders().within(12, 4);

    assertThat(server.requests())
        .extracting(Request::target)
        .containsExactly(
            "/folders?workspace_id=12",
            "/folders?workspace_id=12&root=true",
            "/folders?workspace_id=12&parent_id=4");
  }

  @Test
  void aFolderIsCreatedMovedAndDeleted() {
    server.on("POST /folders", Answer.json(201, FOLDER.replace('\'', '"')));
    server.on("PUT /folders/5", says("{'data':" + FOLDER + "}"));
    server.on("DELETE /folders/5", says("{'message':'ok'}"));

    Folder folder =
        postSyncer.folders().create(12, FolderForm.named("Campaign").color("#3b82f6").within(4));
    postSyncer.folders().change(folder.id(), FolderForm.empty().atTop());
    postSyncer.folders().change(folder.id(), FolderForm.named("Other"));
    postSyncer.folders().delete(folder.id());

    assertThat(server.requests())
        .extracting(Request::text)
        .containsExactly(
            "{\"workspace_id\":12,\"name\":\"Campaign\",\"color\":\"#3b82f6\",\"parent_id\":4}",
            "{\"parent_id\":null}",
            "{\"name\":\"Other\"}",
            "");
  }

  @Test
  void aFolderWhoseResponseIsLostIsSentOnce() {
    server.on("POST /folders", Answer.reset());

    assertThatThrownBy(() -> postSyncer.folders().create(12, FolderForm.named("Campaign")))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatCannotBeAFolderIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.folders().create(12, FolderForm.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.folders().change(5, FolderForm.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FolderForm.named("a").color("blue"))
        .withMessageContaining("#4F46E5");
  }

  @Test
  void mediaComePageByPage() {
    server.on(
        "GET /media",
        says(
            "{'data':[{'id':9,'workspace_id':12,'folder_id':5,'url':'https://x/9?sig=abc',"
                + "'mime_type':'image/png'}],'links':{},'meta':{'current_page':1,'last_page':2}}"),
        says("{'data':[{'id':10}],'links':{},'meta':{'current_page':2,'last_page':2}}"));

    List<Item> items = postSyncer.library().within(12, 5).stream().toList();

    assertThat(items.get(0))
        .isEqualTo(
            new Item(
                9,
                12,
                OptionalLong.of(5),
                Optional.of("image/png"),
                Optional.of("https://x/9?sig=abc")))
        .asString()
        .doesNotContain("sig=");
    assertThat(items).extracting(Item::id).containsExactly(9L, 10L);
    assertThat(server.requests().get(0).target())
        .isEqualTo("/media?workspace_id=12&folder_id=5&page=1&per_page=100");
  }

  @Test
  void anItemIsReadBareOrWrapped() {
    server.on("GET /media/9", says("{'id':9}"), says("{'data':{'id':9}}"));

    assertThat(postSyncer.library().get(9)).isEqualTo(postSyncer.library().get(9));
  }

  @Test
  void mediaGoIntoAFolder() {
    uploads.always(Answer.json(201, "{\"media\":{\"id\":9}}"));
    server.on("POST /media/upload/url", says("{'media':[],'count_stored':0}"));

    postSyncer.library().upload(12, 5, MediaSource.bytes("a.png", new byte[] {1}), progress -> {});
    assertThat(
            postSyncer
                .library()
                .importAll(12, 5, List.of(URI.create("https://example.com/a")))
                .missing())
        .isOne();

    assertThat(uploads.requests().get(0).text()).contains("name=\"folder_id\"\r\n\r\n5\r\n");
    assertThat(sent("POST /media/upload/url").path("folder_id").asInt()).isEqualTo(5);
  }
}
