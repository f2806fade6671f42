package dev.postqued.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class PageTest {

  private final List<Object> read = new ArrayList<>();

  private record Answer(List<String> items, String next) {}

  private Page<String> numbered(List<List<String>> pages) {
    return Page.numbered(
        number -> {
          read.add(number);
          return pages.get(number - 1);
        },
        items -> items,
        page -> page != pages.get(pages.size() - 1));
  }

  @Test
  void aPageIsReadWhenItIsAskedFor() {
    Page<String> first = numbered(List.of(List.of("a", "b"), List.of("c")));

    assertThat(first.items()).containsExactly("a", "b");
    assertThat(first.hasNext()).isTrue();
    assertThat(read).containsExactly(1);

    Page<String> second = first.next();

    assertThat(second.items()).containsExactly("c");
    assertThat(second.hasNext()).isFalse();
    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void allItemsComeOneAfterTheOther() {
    Page<String> first = numbered(List.of(List.of("a", "b"), List.of("c"), List.of("d")));

    assertThat(first).containsExactly("a", "b", "c", "d");
    assertThat(first.stream()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aStreamReadsNoMorePagesThanItNeeds() {
    Page<String> first = numbered(List.of(List.of("a", "b"), List.of("c"), List.of("d")));

    assertThat(first.stream().limit(3)).containsExactly("a", "b", "c");
    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void anEmptyPageEndsTheListWhateverTheServiceSays() {
    Page<String> first =
        Page.numbered(
            number -> {
              read.add(number);
              return number == 1 ? List.of("a") : List.<String>of();
            },
            items -> items,
            page -> true);

    assertThat(first).containsExactly("a");
    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void aCursorLeadsToTheNextPage() {
    Page<String> first =
        Page.linked(
            cursor -> {
              read.add(String.valueOf(cursor));
              return cursor == null
                  ? new Answer(List.of("a"), "x")
                  : new Answer(List.of("b"), cursor.equals("x") ? "" : "x");
            },
            Answer::items,
            Answer::next);

    assertThat(first).containsExactly("a", "b");
    assertThat(read).containsExactly("null", "x");
  }

  @Test
  void aCursorThatLeadsToItsOwnPageEndsTheList() {
    Page<String> first =
        Page.linked(cursor -> new Answer(List.of("a"), "x"), Answer::items, Answer::next);

    assertThat(first).containsExactly("a", "a");
  }

  @Test
  void thereIsNothingAfterTheLastPage() {
    Page<String> only = Page.of(List.of("a"), null);

    assertThatThrownBy(only::next)
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("hasNext()");
    var items = only.iterator();
    items.next();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }
}
