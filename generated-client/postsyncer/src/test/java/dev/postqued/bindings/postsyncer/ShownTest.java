package dev.postqued.bindings.postsyncer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postqued.bindings.postsyncer.model.MediaItem;
import org.junit.jupiter.api.Test;

/** What a record shows of itself in logs. */
class ShownTest {

  @Test
  void anIdIsShownAndAnAddressIsNot() throws Exception {
    MediaItem item =
        JsonMapper.builder()
            .build()
            .readValue(
                "{\"id\":7,\"workspace_id\":3,\"url\":\"https://x.example/a?secret\"}",
                MediaItem.class);

    assertThat(item).hasToString("MediaItem[id=7, workspaceId=3, folderId=null, ***]");
  }
}
