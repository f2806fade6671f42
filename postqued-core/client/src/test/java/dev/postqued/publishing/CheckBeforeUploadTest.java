package dev.postqued.publishing;

import static dev.postqued.support.FakeService.PUBLISH;
import static dev.postqued.support.FakeService.accepted;
import static dev.postqued.support.FakeService.reply;
import static dev.postqued.support.FakeService.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.postqued.Clients;
import dev.postqued.KnownPosts;
import dev.postqued.PostQued;
import dev.postqued.TestClient;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.journal.Journal;
import dev.postqued.media.Image;
import dev.postqued.rules.Finding;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.rules.Rule;
import dev.postqued.rules.Severity;
import dev.postqued.support.Answer;
import dev.postqued.support.FakeService;
import dev.postqued.support.Logs;
import dev.postqued.support.Uploads;
import dev.postqued.uploads.MediaSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckBeforeUploadTest {

  private static final Platform SOMEWHERE = new Platform("somewhere");

  /** A whole picture of one pixel. */
  private static final byte[] GIF =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private final Journal journal = Journal.inMemory();
  @RegisterExtension final TestClient postQued = TestClient.with(client -> client.journal(journal));
  private final FakeService api =
      postQued
          .service()
          .respondsTo(Uploads.IMAGE, uploaded(Uploads.CONTENT))
          .respondsTo(PUBLISH, accepted("p1"));
  private final PostQued client = postQued.client();
  private final Changing options = new Changing();
  private Post post;

  @BeforeEach
  void make() {
    MediaSource source = MediaSource.bytes("dot.gif", GIF);
    Target target = Target.of(Intent.PUBLISH, SOMEWHERE, "account", "caption");
    post = Post.of(Image.of(source), target.options(options));
  }

  @Test
  void aCheckMakesNoRequestAndNoEntry() {
    options.rules = List.of(rule("somewhere.no", Severity.ERROR));

    assertThat(client.publishing().check(post))
        .singleElement()
        .matches(finding -> finding.code().equals("somewhere.no"))
        .matches(finding -> finding.severity() == Severity.ERROR);
    assertNothingWasDone();
  }

  @Test
  void aPostWithAnErrorIsNeitherUploadedNorWrittenDown() {
    options.rules =
        List.of(rule("somewhere.perhaps", Severity.WARNING), rule("somewhere.no", Severity.ERROR));

    InvalidPostException e =
        catchThrowableOfType(InvalidPostException.class, () -> client.publishing().publish(post));

    assertThat(e.findings()).hasSize(2);
    assertThat(e.errors()).extracting(Finding::code).containsExactly("somewhere.no");
    assertThat(e)
        .hasMessage(
            """
            The post has errors, and nothing was published.
            error somewhere.no, targets[0]: account is wrong; take another one (a text, March 2026)
            warning somewhere.perhaps, targets[0]: account is wrong; take another one (a text, March 2026)\
            """);
    assertNothingWasDone();
  }

  @Test
  void theExceptionCanBeWrittenWithItsFindings() throws IOException {
    options.rules = List.of(rule("somewhere.no", Severity.ERROR));
    InvalidPostException e = new InvalidPostException(client.publishing().check(post));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }

    assertThat(bytes.size()).isPositive();
  }

  private void assertNothingWasDone() {
    assertThat(api.requests()).isEmpty();
    KnownPosts known = KnownPosts.of(journal, Clients.KEY, api.url());
    assertThat(known.pending()).isEmpty();
    assertThat(known.find(post.idempotencyKey())).isEmpty();
  }

  @Test
  void warningsAreLoggedInOneLineAndStopNothing() {
    options.rules =
        List.of(
            rule("somewhere.perhaps", Severity.WARNING), rule("somewhere.maybe", Severity.WARNING));

    try (Logs logs = new Logs()) {
      assertThat(client.publishing().publish(post).id()).isEqualTo("p1");
      client.publishing().check(post);

      assertThat(logs.texts())
          .filteredOn(text -> text.contains("somewhere."))
          .singleElement()
          .asString()
          .contains(post.idempotencyKey().value(), "somewhere.perhaps", "somewhere.maybe");
    }
  }

  @Test
  void aPlatformWithoutRulesIsLoggedOnce() {
    Target bare = Target.of(Intent.PUBLISH, SOMEWHERE, "account", "caption");

    try (Logs logs = new Logs()) {
      for (int i = 0; i < 3; i++) {
        client.publishing().publish(Post.of(post.media().get(0), bare));
      }

      assertThat(logs.texts()).filteredOn(text -> text.contains("target.unchecked")).hasSize(1);
    }
  }

  @Test
  void aPostThatWasSentIsSettledWhateverTheRulesSayNow() {
    api.respondsTo(PUBLISH, Answer.reset());
    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(UnknownOutcomeException.class);
    api.respondsTo(PUBLISH, accepted("p1"));
    options.rules = List.of(rule("somewhere.no", Severity.ERROR));

    assertThat(client.publishing().publish(post).id()).isEqualTo("p1");
  }

  @Test
  void aRefusedPostCanBePublishedOnceItIsRight() {
    options.rules = List.of(rule("somewhere.no", Severity.ERROR));
    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(InvalidPostException.class);
    options.rules = List.of();

    assertThat(client.publishing().publish(post).id()).isEqualTo("p1");
    assertThat(api.requests(PUBLISH)).hasSize(1);
  }

  @Test
  void aPostWhoseServiceRefusedItIsANewOneAndCheckedAgain() {
    api.respondsTo(PUBLISH, reply(400, "{\"error\":\"no\",\"code\":\"ACCOUNT_NOT_CONNECTED\"}"));
    assertThatThrownBy(() -> client.publishing().publish(post));
    int requests = api.requests().size();
    options.rules = List.of(rule("somewhere.no", Severity.ERROR));

    assertThatThrownBy(() -> client.publishing().publish(post))
        .isInstanceOf(InvalidPostException.class);
    assertThat(api.requests()).hasSize(requests);
  }

  @Test
  void optionsThatChangeDuringTheUploadAreSentAsTheyWereWrittenDown() {
    client.publishing().publish(post, progress -> options.values.put("a", "changed"));

    assertThat(options.values).containsEntry("a", "changed");
    assertThat(api.requests(PUBLISH).get(0).text()).contains("\"options\":{\"a\":\"b\"}");
  }

  private static Rule rule(String code, Severity severity) {
    return Rule.ofPost(
        code,
        severity,
        new Rule.Source("a text", YearMonth.of(2026, 3)),
        checked -> true,
        checked -> "account is wrong",
        "take another one");
  }

  /** Options whose rules change, as those of a later version do. */
  private static final class Changing implements PlatformOptions {

    private List<Rule> rules = List.of();
    private final Map<String, Object> values = new HashMap<>(Map.of("a", "b"));

    @Override
    public Platform platform() {
      return SOMEWHERE;
    }

    @Override
    public Map<String, Object> values() {
      return values;
    }

    @Override
    public List<Rule> rules() {
      return rules;
    }
  }
}
