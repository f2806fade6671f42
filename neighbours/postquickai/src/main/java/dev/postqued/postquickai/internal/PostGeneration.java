package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.PostsApi;
import dev.postqued.bindings.postquickai.model.GeneratePostRequest;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.credits.Credits;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Lets a model write a post, once. What is new in its group after a lost response is looked for; nothing is sent again.
 */
final class PostGeneration {

  /** How often the posts of the group are read after a lost response, and when. */
  private static final int LOOKS = 4;

  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Wire wire;
  private final Ledger ledger;

  /** Posts that somebody has; nobody else of this client gets them, also if the list lags. */
  private final Set<String> given =
      Collections.synchronizedSet(Collections.newSetFromMap(new LatestMap<>()));

  /** How many generations are under way in each group; while there are others, a new post may be theirs. */
  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

  PostGeneration(Wire wire, Ledger ledger) {
    this.wire = wire;
    this.ledger = ledger;
  }

  Post generate(String group, boolean withImage) {
    Credits cost = withImage ? Credits.texts(1).plus(Credits.images(1)) : Credits.texts(1);
    GeneratePostRequest request =
        GeneratePostRequest.builder().contentGroupId(group).generateImage(withImage).build();
    ledger.check(cost);
    Set<String> before = ids(ClientPosts.listed(wire, group, null));
    underWay.merge(group, 1, Integer::sum);
    try {
      Post post = once(group, before, cost, request);
      given.add(post.id());
      return post;
    } finally {
      underWay.computeIfPresent(group, (id, number) -> number == 1 ? null : number - 1);
    }
  }

  private Post once(String group, Set<String> before, Credits cost, GeneratePostRequest request) {
    try {
      return ledger.pay(
          cost,
          () ->
              wire.engine()
                  .slowly(
                      Patience.GENERATION,
                      () ->
                          PostMapper.post(
                              wire.object(
                                  PostsApi.class,
                                  "generatePost",
                                  "post",
                                  api -> api.generatePost(request)))));
    } catch (UnknownOutcomeException e) {
      return found(group, before, cost, e);
    }
  }

  private static Set<String> ids(List<Post> posts) {
    return posts.stream().map(Post::id).collect(Collectors.toUnmodifiableSet());
  }

  private Post found(
      String group, Set<String> before, Credits cost, UnknownOutcomeException unknown) {
    List<Post> news = List.of();
    try {
      for (int look = 1; look <= LOOKS && !isClear(group, news); look++) {
        wire.engine().environment().threads().sleep(PAUSE);
        news = news(group, before);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown;
    }
    if (news.size() != 1 || !isClear(group, news) || !given.add(news.get(0).id())) {
      throw withCandidates(unknown, news);
    }
    ledger.found(cost);
    return news.get(0);
  }

  /** Whether further looks tell no more: there is news, and nobody else here whose it may be. */
  private boolean isClear(String group, List<Post> news) {
    return !news.isEmpty() && underWay.getOrDefault(group, 0) == 1;
  }

  /** The generated posts that were not there before and that nobody here has; none if they cannot be read. */
  private List<Post> news(String group, Set<String> before) throws InterruptedException {
    try {
      return ClientPosts.listed(wire, group, null).stream()
          .filter(post -> post.isGenerated())
          .filter(post -> !before.contains(post.id()) && !given.contains(post.id()))
          .toList();
    } catch (InterruptedCallException e) {
      throw new InterruptedException();
    } catch (ServiceException e) {
      return List.of();
    }
  }

  private static UnknownOutcomeException withCandidates(
      UnknownOutcomeException unknown, List<Post> news) {
    List<String> ids = news.stream().map(Post::id).toList();
    return unknown.withFailure(unknown.failure().toBuilder().candidates(ids).build());
  }
}
