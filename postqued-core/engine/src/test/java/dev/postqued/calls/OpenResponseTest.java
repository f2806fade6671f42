package dev.postqued.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenResponseTest {

  private static final Map<String, Object> ITEM = Map.of("name", "java");

  @Test
  void aListIsFoundWhereverItStands() {
    assertThat(new OpenResponse(List.of(ITEM)).list()).containsExactly(ITEM);
    assertThat(new OpenResponse(Map.of("success", true, "found", List.of(ITEM))).list())
        .containsExactly(ITEM);
  }

  @Test
  void ofTwoListsNoneIsGuessed() {
    assertThat(new OpenResponse(Map.of("a", List.of(ITEM), "b", List.of())).list()).isEmpty();
  }

  @Test
  void whatIsNoObjectIsLeftOut() {
    assertThat(new OpenResponse(Arrays.asList(ITEM, null, "x", 1)).list()).containsExactly(ITEM);
    assertThat(new OpenResponse("x").list()).isEmpty();
    assertThat(new OpenResponse(null).list()).isEmpty();
  }

  @Test
  void anObjectIsTakenAsItIs() {
    assertThat(new OpenResponse(ITEM).object()).isEqualTo(ITEM);
    assertThat(new OpenResponse(List.of(ITEM)).object()).isEmpty();
  }
}
