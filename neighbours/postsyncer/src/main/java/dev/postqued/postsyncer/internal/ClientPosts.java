package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.PostsApi;
import dev.postqued.bindings.postsyncer.model.PostAnswer;
import dev.postqued.bindings.postsyncer.model.PostPage;
import dev.postqued.calls.Page;
import dev.postqued.engine.Engine;
import dev.postqued.engine.Waits;
import dev.postqued.errors.Delivery;
import dev.postqued.errors.Failure;
import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalEntry;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.Posts;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.workspaces.Account;
import dev.postqued.rules.Finding;
import dev.postqued.service.Resumed;
import dev.postqued.uploads.ProgressListener;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Publishes posts once, reads and follows them. */
public final class ClientPosts implements Posts {

  /** The most that the service lists at once (PostSyncer docs, posts/list). */
  private static final int PER_PAGE = 100;

  private final Engine engine;
  private final PostsApi api;
  private final dev.postqued.engine.Posts<PublishedPost> posts;
  private final PostChanges changes;
  private final PostCheck check;
  private final Waits<PublishedPost> waits;

  /** Does not use the network. */
  public ClientPosts(Engine engine, Supplier<List<Account>> accounts) {
    this.engine = engine;
    this.api = engine.bindings(PostsApi.class);
    PostPublishing publishing = new PostPublishing(engine, api);
    this.posts = engine.posts(publishing);
    this.changes = new PostChanges(engine, api, publishing);
    this.check = new PostCheck(accounts, engine.environment().clock());
    this.waits = engine.waits(new PostPolling(publishing));
  }

  @Override
  public List<Finding> check(Post post) {
    return check.check(post);
  }

  @Override
  public PublishedPost publish(Post post) {
    return publish(post, progress -> {});
  }

  @Override
  public PublishedPost publish(Post post, ProgressListener listener) {
    return posts.publish(
        post.key(), () -> PostContent.intention(post), () -> check.admit(post), listener);
  }

  @Override
  public List<JournalEntry> pending() {
    return posts.pending();
  }

  @Override
  public List<Resumed<PublishedPost>> resume() {
    return posts.resume();
  }

  @Override
  public Optional<PublishedPost> reconcile(IdempotencyKey key) {
    return posts.reconcile(key);
  }

  @Override
  public boolean abandon(IdempotencyKey key) {
    return posts.abandon(key);
  }

  @Override
  public Optional<String> id(IdempotencyKey key) {
    return posts.id(key);
  }

  @Override
  public PublishedPost get(long id) {
    return found(api.getPost(id, null));
  }

  @Override
  public PublishedPost byAddress(URI address) {
    return found(api.getPostByUrl(address.toString(), null));
  }

  @Override
  public PublishedPost byPlatformId(String platformPostId) {
    if (platformPostId.isBlank()) {
      throw new IllegalArgumentException("platformPostId must not be blank");
    }
    return found(api.getPostByPlatformPostId(platformPostId, null));
  }

  private PublishedPost found(@Nullable PostAnswer answer) {
    return engine.required(PostMapper.post(answer), PostSyncerOperations.GET_POST, "id");
  }

  @Override
  public Page<PublishedPost> list() {
    return Page.numbered(
        number -> api.listPosts(number, PER_PAGE, null), ClientPosts::items, ClientPosts::hasMore);
  }

  private static List<PublishedPost> items(PostPage page) {
    return page.data().stream().map(PostMapper::post).filter(Objects::nonNull).toList();
  }

  /** Pages say where they are at their top, or in {@code meta}. */
  private static boolean hasMore(PostPage page) {
    if (page.currentPage() != null && page.lastPage() != null) {
      return page.currentPage() < page.lastPage();
    }
    return page.meta() != null
        && page.meta().currentPage() != null
        && page.meta().lastPage() != null
        && page.meta().currentPage() < page.meta().lastPage();
  }

  @Override
  public PublishedPost draft(Post post) {
    return changes.draft(post);
  }

  @Override
  public PublishedPost change(long id, Post post) {
    try {
      return changes.change(id, post);
    } finally {
      waits.acted(Long.toString(id));
    }
  }

  @Override
  public PublishedPost changeDraft(long id, Post post) {
    try {
      return changes.changeDraft(id, post);
    } finally {
      waits.acted(Long.toString(id));
    }
  }

  /** Makes those who wait for a post read it now. */
  public void hurry(String id) {
    waits.hurry(id);
  }

  @Override
  public void delete(long id) {
    boolean done = false;
    try {
      api.deletePost(id);
      done = true;
    } finally {
      if (done) {
        waits.gone(Long.toString(id), deleted(id));
      } else {
        waits.acted(Long.toString(id));
      }
    }
  }

  private static ServiceException deleted(long id) {
    return new InvalidRequestException(
        Failure.of("getPost", Delivery.NOT_SENT)
            .problem("The post " + id + " was deleted by this client.")
            .advice("There is nothing more to wait for; look at the platform for what is public.")
            .build(),
        null);
  }

  @Override
  public PublishedPost await(long id, Duration limit) {
    return waits.await(Long.toString(id), limit);
  }

  @Override
  public CompletableFuture<PublishedPost> awaitAsync(long id, Duration limit) {
    return waits.awaitAsync(Long.toString(id), limit);
  }
}
