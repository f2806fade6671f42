package dev.postqued.postsyncer.workspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest extends PostSyncerFixture {

  private static final String LABEL =
      "{'id':5,'name':'Launch','color':'#ff0000','workspace':{'id':12,'name':'Mine'}}";

  @ParameterizedTest
  @ValueSource(strings = {"[%s]", "{'data':[%s]}"})
  void labelsAreReadBareOrWrapped(String form) {
    server.on("GET /labels", says(form.formatted(LABEL)));

    assertThat(postSyncer.labels().list()).containsExactly(new Label(5, 12, "Launch", "#ff0000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "{'data':%s}"})
  void aLabelIsReadBareOrWrapped(String form) {
    server.on("GET /labels/5", says(form.formatted(LABEL)));

    assertThat(postSyncer.labels().get(5).name()).isEqualTo("Launch");
  }

  @Test
  void aLabelIsCreatedChangedAndDeleted() {
    server.on("POST /labels", Answer.json(201, LABEL.replace('\'', '"')));
    server.on("PUT /labels/5", says(LABEL));
    server.on("DELETE /labels/5", Answer.of(204, ""));

    Label label = postSyncer.labels().create(12, "Launch", "#ff0000");
    postSyncer.labels().change(label.id(), "Launch", "#00ff00");
    postSyncer.labels().delete(label.id());

    assertThat(server.requests())
        .extracting(Request::route, Request::text)
        .containsExactly(
            tuple(
                "POST /labels", "{\"workspace_id\":12,\"name\":\"Launch\",\"color\":\"#ff0000\"}"),
            tuple("PUT /labels/5", "{\"name\":\"Launch\",\"color\":\"#00ff00\"}"),
            tuple("DELETE /labels/5", ""));
  }

  @Test
  void aLabelWhoseResponseIsLostIsSentOnce() {
    server.on("POST /labels", Answer.reset());

    assertThatThrownBy(() -> postSyncer.labels().create(12, "Launch", "#ff0000"))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatCannotBeALabelIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.labels().create(12, " ", "#ff0000"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.labels().create(12, "x".repeat(256), "#ff0000"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> postSyncer.labels().create(12, "Launch", "red"))
        .withMessageContaining("#4F46E5");
  }
}
