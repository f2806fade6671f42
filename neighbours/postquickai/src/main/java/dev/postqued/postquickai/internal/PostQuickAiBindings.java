package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.ContentGroupsApi;
import dev.postqued.bindings.postquickai.api.IdentityApi;
import dev.postqued.bindings.postquickai.api.ImagesApi;
import dev.postqued.bindings.postquickai.api.PostsApi;
import dev.postqued.bindings.postquickai.api.SocialAccountsApi;
import dev.postqued.bindings.postquickai.api.UsageApi;
import dev.postqued.bindings.postquickai.api.VideosApi;
import dev.postqued.bindings.postquickai.api.WritingApi;
import java.util.List;

/** The interfaces of the bindings. */
public final class PostQuickAiBindings {

  /** The interfaces. */
  public static final List<Class<?>> APIS =
      List.of(
          ContentGroupsApi.class,
          IdentityApi.class,
          ImagesApi.class,
          PostsApi.class,
          SocialAccountsApi.class,
          UsageApi.class,
          VideosApi.class,
          WritingApi.class);

  private PostQuickAiBindings() {}
}
