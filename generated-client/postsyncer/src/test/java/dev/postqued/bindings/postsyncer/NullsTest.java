package dev.postqued.bindings.postsyncer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postqued.bindings.postsyncer.model.UpdateFolderRequest;
import org.junit.jupiter.api.Test;

/** Null moves a folder to the top; a value that is left out leaves it where it is. */
class NullsTest {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static String written(UpdateFolderRequest.Builder request) throws Exception {
    return JSON.writeValueAsString(request.build());
  }

  @Test
  void whatIsNotSetIsLeftOut() throws Exception {
    assertThat(written(UpdateFolderRequest.builder().name("a"))).isEqualTo("{\"name\":\"a\"}");
  }

  @Test
  void nullIsSentIfItIsAskedFor() throws Exception {
    assertThat(written(UpdateFolderRequest.builder().parentId(3L).parentIdNull()))
        .isEqualTo("{\"parent_id\":null}");
  }

  @Test
  void theLastWordCounts() throws Exception {
    assertThat(written(UpdateFolderRequest.builder().parentIdNull().parentId(3L)))
        .isEqualTo("{\"parent_id\":3}");
    assertThat(written(UpdateFolderRequest.builder().parentIdNull().parentId(null)))
        .isEqualTo("{}");
  }
}
