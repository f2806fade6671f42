package dev.postqued.calendar.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The spreadsheet and the Java of docs/calendars.md. */
class CalendarsDocumentTest {

  private static final Path DOCUMENT =
      Path.of(System.getProperty("repository.root"), "docs", "calendars.md");

  @TempDir private Path folder;

  private Path sample() throws IOException {
    Matcher block = Pattern.compile("(?s)```csv\n(.*?)```").matcher(Files.readString(DOCUMENT));
    assertThat(block.find()).isTrue();
    return Files.writeString(folder.resolve("posts.csv"), block.group(1));
  }

  @Test
  void theSampleIsReadWithoutAFinding() throws IOException {
    Sheet sheet = Sheet.read(sample());

    assertThat(sheet.findings()).isEmpty();
    assertThat(SheetFixture.ids(sheet)).containsExactly("teaser", "launch");
    assertThat(sheet.rows()).allMatch(row -> row.time().isPresent());
    assertThat(sheet.rows().get(1).files()).hasSize(2);
    assertThat(sheet.rows().get(0).options()).containsEntry("privacyLevel", "SELF_ONLY");
  }

  @Test
  void aSheetIsReadInAFewLines() throws IOException {
    Path file = sample();
    // README begins
    Sheet sheet = Sheet.read(file, SheetOptions.defaults().zone(ZoneId.of("Europe/Berlin")));
    for (SheetFinding finding : sheet.findings()) {
      System.err.println(finding);
    }
    for (Row row : sheet.rows()) {
      System.out.println(row.id() + " at " + row.time().orElse(null) + ": " + row.caption());
    }
    // README ends
    assertThat(sheet.rows()).hasSize(2);
  }

  @Test
  void everyColumnIsExplained() throws IOException {
    String text = Files.readString(DOCUMENT);

    for (Column column : Column.values()) {
      assertThat(column.names()).allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
    }
  }
}
