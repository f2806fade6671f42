package dev.postqued.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.journal.Journal;
import dev.postqued.media.UploadedMedium;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.signatures.HmacVerifier;
import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.support.Logs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSecretTest {

  private static final String EVENT =
      "{\"event\":\"publish.status_changed\",\"data\":{\"publishId\":\"p\",\"targetId\":\"t\","
          + "\"status\":\"sent\"}}";

  @TempDir Path folder;

  @Test
  void noLogExceptionStringOrJournalShowsAWebhookSecret() throws Exception {
    HmacVerifier verifier =
        HmacVerifier.of("X-Signature", "PLANTED-secret").alsoAccept("PLANTED-next");
    Path file = folder.resolve("posts.journal");
    List<String> shown = new ArrayList<>();
    try (Logs logs = new Logs();
        Journal journal = Journal.file(file);
        PostQued postQued =
            PostQued.builder("pq_test")
                .baseUrl(URI.create("http://127.0.0.1:1"))
                .webhookVerifier(verifier)
                .journal(journal)
                .maxAttempts(1)
                .build()) {
      shown.add(verifier.toString());
      shown.add(failure(postQued, EVENT, Map.of()));
      shown.add(failure(postQued, EVENT, Map.of("X-Signature", List.of("00".repeat(32)))));
      shown.add(failure(postQued, "<html>", Map.of("X-Signature", List.of("garbage"))));
      Target target = Target.of(Intent.DRAFT, new Platform("p"), "a", "Hello");
      Throwable unreachable =
          catchThrowable(
              () -> postQued.publishing().publish(Post.of(new UploadedMedium("c"), target)));
      shown.add(trace(unreachable));
      shown.addAll(logs.texts());
    }
    assertThat(Files.readString(file)).contains("Hello").doesNotContain("PLANTED");
    assertThat(shown).hasSizeGreaterThan(4).noneMatch(text -> text.contains("PLANTED"));
  }

  private static String failure(PostQued postQued, String body, Map<String, List<String>> headers) {
    Throwable rejected =
        catchThrowable(
            () -> postQued.webhooks().receive(body.getBytes(StandardCharsets.UTF_8), headers));
    assertThat(rejected).isInstanceOf(WebhookRejectedException.class);
    return trace(rejected);
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
