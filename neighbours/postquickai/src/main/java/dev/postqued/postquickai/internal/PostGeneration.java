package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.PostsApi;
import dev.postqued.bindings.postquickai.model.GeneratePostRequest;
import dev.postqued.errors.InterruptedCallException;
import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.credits.Credits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets a model write a post, once. What is new in its group after a lost response is looked for; nothing is sent again.
 */
record PostGeneration(Wire wire, Ledger ledger) {

  /** How often the posts of the group are read after a lost response, and when. */
  private static final int LOOKS = 4;

  private static final Duration PAUSE = Duration.ofSeconds(15);

  Post generate(String group, boolean withImage) {
    Credits cost = withImage ? Credits.texts(1).plus(Credits.images(1)) : Credits.texts(1);
    GeneratePostRequest request =
        GeneratePostRequest.builder().contentGroupId(group).generateImage(withImage).build();
    Set<String> before = ids(ClientPosts.listed(wire, group, null));
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
      for (int look = 1; look <= LOOKS && news.isEmpty(); look++) {
        wire.engine().environment().threads().sleep(PAUSE);
        news = news(group, before);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown;
    }
    if (news.size() != 1) {
      throw withCandidates(unknown, news);
    }
    ledger.found(cost);
    return news.get(0);
  }

  /** The generated posts that were not there before; none if they cannot be read. */
  private List<Post> news(String group, Set<String> before) {
    try {
      return ClientPosts.listed(wire, group, null).stream()
          .filter(post -> post.isGenerated() && !before.contains(post.id()))
          .toList();
    } catch (InterruptedCallException e) {
      throw e;
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
