package dev.postqued.postsyncer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postsyncer.analytics.Refreshed;
import dev.postqued.postsyncer.comments.Comment;
import dev.postqued.postsyncer.comments.CommentQuery;
import dev.postqued.postsyncer.comments.CommentText;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.RepeatUnit;
import dev.postqued.postsyncer.posts.Repeats;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.postsyncer.webhooks.CreatedWebhook;
import dev.postqued.postsyncer.webhooks.EventReceipt;
import dev.postqued.postsyncer.webhooks.EventType;
import dev.postqued.postsyncer.webhooks.WebhookForm;
import dev.postqued.postsyncer.workspaces.Account;
import dev.postqued.postsyncer.workspaces.FolderForm;
import dev.postqued.postsyncer.workspaces.Item;
import dev.postqued.postsyncer.workspaces.Label;
import dev.postqued.support.VirtualTime;
import dev.postqued.testkit.Fault;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandboxBuilder;
import dev.postqued.testkit.postsyncer.PublicPost;
import dev.postqued.testkit.postsyncer.SecondChange;
import dev.postqued.testkit.postsyncer.SentEvent;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client against the sandbox: two readings of the same facts, which share no code. */
class SandboxTest {

  private static final IdempotencyKey KEY = IdempotencyKey.of("2026-03-01/launch");

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final VirtualTime time = new VirtualTime();
  private PostSyncerSandbox sandbox;

  private PostSyncer open(PostSyncerSandboxBuilder builder) {
    sandbox = builder.clock(SandboxClock.frozenAt(time.clock().instant())).start();
    opened.add(sandbox);
    return client("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
  }

  private PostSyncer client(String secret) {
    PostSyncer client =
        PostSyncer.builder(sandbox.token())
            .baseUrl(sandbox.baseUrl())
            .uploadUrl(sandbox.uploadUrl())
            .clock(time.clock())
            .sleeper(this::sleep)
            .webhookSecret(secret)
            .build();
    opened.add(0, client);
    return client;
  }

  private void sleep(Duration duration) {
    time.sleep(duration);
    sandbox.clock().set(time.clock().instant());
  }

  private void pass(Duration duration) {
    time.clock().advance(duration);
    sandbox.clock().set(time.clock().instant());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened) {
      each.close();
    }
  }

  private static Post.Builder aPost() {
    return Post.builder(PostSyncerSandbox.WORKSPACE)
        .key(KEY)
        .part(Part.of("Hello"))
        .account(PostSyncerSandbox.TWITTER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aPostWithEverythingGoesOutOnceAndIsFoundAgain(boolean wrapped) {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder().wrapped(wrapped));
    assertThat(postSyncer.workspaces()).singleElement().matches(found -> found.id() == 12);
    assertThat(postSyncer.accounts()).hasSize(2);
    Label label = postSyncer.labels().create(12, "Launch", "#ff0000");

    PublishedPost scheduled =
        postSyncer
            .posts()
            .publish(
                aPost()
                    .account(PostSyncerSandbox.LINKEDIN)
                    .label(label.id())
                    .part(Part.of("Two", Medium.of(MediaSource.bytes("a.png", new byte[] {1, 2}))))
                    .part(Part.firstComment("More", Duration.ofMinutes(1)))
                    .repeats(Repeats.of(1, 1, RepeatUnit.DAYS))
                    .build());
    pass(Duration.ofMinutes(5));
    PublishedPost post = postSyncer.posts().get(scheduled.id());

    assertThat(post.status()).isEqualTo(PostStatus.PUBLISHED);
    assertThat(post.texts()).containsExactly("Hello", "Two", "More");
    assertThat(post.labels()).extracting(Label::name).containsExactly("Launch");
    assertThat(post.repeatsLeft()).hasValue(1);
    assertThat(post.postedOn().get(0).instant()).isPresent();
    String address = post.platforms().get(0).address().orElseThrow();
    assertThat(postSyncer.posts().byAddress(URI.create(address)).id()).isEqualTo(post.id());
    PublicPost seen = sandbox.journal().publicPosts().get(0);
    assertThat(postSyncer.posts().byPlatformId(seen.platformPostId()).id()).isEqualTo(post.id());
    assertThat(postSyncer.posts().list().stream().map(PublishedPost::id))
        .containsExactly(post.id());
    assertThat(sandbox.journal().publicPosts()).hasSize(2);
  }

  /** The worst that a client must expect: each change of what is going out is one more post. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCommandWhoseAnswerIsLostGoesOutOnce(boolean truncated) {
    PostSyncer postSyncer =
        open(PostSyncerSandbox.builder().secondChange(SecondChange.PUBLISHES_AGAIN));
    sandbox
        .faults()
        .on("updatePost")
        .then(truncated ? Fault.answerTruncated() : Fault.answerLost());

    PublishedPost post = postSyncer.posts().publish(aPost().time(Time.now()).build());
    assertThat(postSyncer.posts().publish(aPost().time(Time.now()).build()).id())
        .isEqualTo(post.id());
    pass(Duration.ofMinutes(1));

    assertThat(sandbox.journal().publicPosts()).hasSize(1);
    assertThat(sandbox.journal().calls("updatePost")).hasSize(1);
  }

  @Test
  void aDateWhoseAnswerIsLostIsSaidAgainAndGoesOutOnce() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder());
    sandbox.faults().on("updatePost").then(Fault.connectionReset()).then(Fault.answerLost());
    sandbox.faults().on("createPost").then(Fault.answerLost());

    PublishedPost post = postSyncer.posts().publish(aPost().build());
    pass(Duration.ofMinutes(10));

    assertThat(post.draftsLeft()).isOne();
    assertThat(sandbox.journal().publicPosts()).hasSize(1);
  }

  @Test
  void whatIsOnItsWayIsNotChanged() {
    PostSyncer postSyncer =
        open(PostSyncerSandbox.builder().secondChange(SecondChange.PUBLISHES_AGAIN));
    PublishedPost post = postSyncer.posts().publish(aPost().time(Time.now()).build());

    assertThatIllegalStateException()
        .isThrownBy(() -> postSyncer.posts().change(post.id(), aPost().build()));
    pass(Duration.ofMinutes(1));

    assertThat(sandbox.journal().publicPosts()).hasSize(1);
  }

  @Test
  void aDraftOfAColleagueIsChangedAndPublished() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder());
    PublishedPost draft = postSyncer.posts().draft(aPost().build());
    sandbox.colleague().edit(draft.id(), "Edited");
    assertThat(postSyncer.posts().get(draft.id()).texts()).containsExactly("Edited");

    PublishedPost changed =
        postSyncer
            .posts()
            .change(draft.id(), aPost().part(Part.of("Second")).time(Time.nextFreeSlot()).build());

    assertThat(changed.status()).isEqualTo(PostStatus.SCHEDULED);
    postSyncer.posts().changeDraft(draft.id(), aPost().build());
    postSyncer.posts().delete(draft.id());
    pass(Duration.ofDays(1));
    assertThat(sandbox.journal().publicPosts()).isEmpty();
  }

  /** A list that lags behind shows no draft, and nothing is decided by it. */
  @Test
  void aListThatLagsBehindPublishesNothingTwice() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder().listLag(Duration.ofHours(1)));
    sandbox.faults().on("updatePost").then(Fault.answerLost());

    postSyncer.posts().publish(aPost().time(Time.now()).build());
    assertThat(postSyncer.posts().list().items()).isEmpty();
    postSyncer.posts().publish(aPost().time(Time.now()).build());
    pass(Duration.ofMinutes(1));

    assertThat(sandbox.journal().publicPosts()).hasSize(1);
  }

  @Test
  void commentsAreAnsweredOnce() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder());
    PublishedPost post = postSyncer.posts().publish(aPost().time(Time.now()).build());
    pass(Duration.ofMinutes(1));
    sandbox.colleague().comment(post.id(), "twitter", "Nice");
    assertThat(postSyncer.comments().sync(post.id())).singleElement().matches(on -> on.synced());
    Comment comment = postSyncer.comments().list(CommentQuery.of(post.id())).items().get(0);
    sandbox.faults().on("createComment").then(Fault.answerLost());

    assertThatThrownBy(() -> postSyncer.comments().reply(comment, CommentText.of("Thanks")))
        .isInstanceOf(UnknownOutcomeException.class);

    assertThat(postSyncer.comments().get(comment.id()).replies())
        .extracting(Comment::text)
        .containsExactly("Thanks");
    postSyncer.comments().hide(comment.id());
  }

  @Test
  void figuresAreFetchedAnew() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder().queue(Duration.ofSeconds(20)));
    PublishedPost post = postSyncer.posts().publish(aPost().time(Time.now()).build());
    pass(Duration.ofMinutes(1));

    Refreshed refreshed = postSyncer.analytics().refresh(post.id(), Duration.ofMinutes(5));

    assertThat(refreshed.changed()).isTrue();
    assertThat(refreshed.figures().total().likes()).isEqualTo(10);
    assertThat(postSyncer.analytics().account(PostSyncerSandbox.TWITTER).posts()).hasSize(1);
    assertThat(postSyncer.analytics().all().total().likes()).isEqualTo(10);
  }

  @Test
  void mediaLieInFolders() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder());
    long folder = postSyncer.folders().create(12, FolderForm.named("Campaign")).id();
    long uploaded =
        postSyncer
            .library()
            .upload(12, folder, MediaSource.bytes("a.mp4", new byte[] {1, 2}), progress -> {});
    assertThat(
            postSyncer
                .library()
                .importAll(
                    12,
                    List.of(
                        URI.create("https://example.com/a"),
                        URI.create("https://example.com/missing")))
                .missing())
        .isOne();

    assertThat(postSyncer.library().within(12, folder).stream().map(Item::id))
        .containsExactly(uploaded);
    assertThat(postSyncer.library().list(12).items()).hasSize(2);
    postSyncer.library().delete(uploaded);
    postSyncer.folders().delete(folder);
  }

  @Test
  void itsEventsAreProvenAndRepeatedOnesAreTold() throws IOException {
    CreatedWebhook created =
        open(PostSyncerSandbox.builder())
            .webhooks()
            .create(
                12,
                WebhookForm.empty()
                    .name("Ops")
                    .address(URI.create("https://example.com/hook"))
                    .events(EventType.POST_PUBLISHED));
    PostSyncer postSyncer = client(created.secret());
    List<EventReceipt> received = Collections.synchronizedList(new ArrayList<>());
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(postSyncer.events().receive(body, exchange.getRequestHeaders()));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    receiver.start();
    opened.add(() -> receiver.stop(0));
    sandbox
        .events()
        .deliverTo(URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/"));

    PublishedPost post = postSyncer.posts().publish(aPost().time(Time.now()).build());
    pass(Duration.ofMinutes(1));
    List<SentEvent> sent = sandbox.events().sendDue();
    sandbox.events().sendAgain(sent.get(0));

    assertThat(received).extracting(EventReceipt::proven).containsExactly(true, true);
    assertThat(received).extracting(EventReceipt::repeated).containsExactly(false, true);
    assertThat(received.get(0).event().about()).contains(Long.toString(post.id()));
    assertThat(postSyncer.webhooks().deliveries(created.webhook().id()).items()).hasSize(2);
  }

  @Test
  void anAccountThatIsDisconnectedIsTakenOffEveryPost() {
    PostSyncer postSyncer = open(PostSyncerSandbox.builder());
    PublishedPost scheduled =
        postSyncer.posts().publish(aPost().account(PostSyncerSandbox.LINKEDIN).build());

    postSyncer.disconnect(PostSyncerSandbox.LINKEDIN);

    assertThat(postSyncer.accounts())
        .extracting(Account::id)
        .containsExactly(PostSyncerSandbox.TWITTER);
    assertThat(postSyncer.posts().get(scheduled.id()).platforms())
        .singleElement()
        .matches(on -> on.platform().equals("twitter"));
    assertThatThrownBy(() -> postSyncer.disconnect(PostSyncerSandbox.LINKEDIN))
        .isInstanceOf(InvalidRequestException.class);
  }
}
