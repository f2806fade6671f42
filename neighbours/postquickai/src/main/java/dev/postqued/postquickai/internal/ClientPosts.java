package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.PostsApi;
import dev.postqued.bindings.postquickai.model.AnalyticsSubject;
import dev.postqued.bindings.postquickai.model.CreatePostRequest;
import dev.postqued.bindings.postquickai.model.ImageModel;
import dev.postqued.bindings.postquickai.model.PostStatus;
import dev.postqued.bindings.postquickai.model.RegeneratePostRequest;
import dev.postqued.bindings.postquickai.model.UpdatePostImagesRequest;
import dev.postqued.bindings.postquickai.model.UpdatePostRequest;
import dev.postqued.engine.JsonText;
import dev.postqued.postquickai.content.Media;
import dev.postqued.postquickai.content.Post;
import dev.postqued.postquickai.content.PostChange;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.content.Posts;
import dev.postqued.postquickai.content.Regeneration;
import dev.postqued.postquickai.content.Status;
import dev.postqued.postquickai.credits.Credits;
import dev.postqued.postquickai.figures.PostFigures;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Posts before they are published. */
public final class ClientPosts implements Posts {

  private final Wire wire;
  private final Ledger ledger;
  private final PostGeneration generation;

  /** Does not use the network. */
  public ClientPosts(Wire wire, Ledger ledger) {
    this.wire = wire;
    this.ledger = ledger;
    this.generation = new PostGeneration(wire, ledger);
  }

  @Override
  public Post generate(String group) {
    return generation.generate(Wire.id("group", group), false);
  }

  @Override
  public Post generateWithImage(String group) {
    return generation.generate(Wire.id("group", group), true);
  }

  @Override
  public Post draft(PostForm form) {
    CreatePostRequest request = PostRequests.draft(form);
    return post("createPost", api -> api.createPost(request));
  }

  @Override
  public List<Post> list(String group) {
    return listed(wire, Wire.id("group", group), null);
  }

  @Override
  public List<Post> list(String group, Status status) {
    return listed(wire, Wire.id("group", group), status);
  }

  static List<Post> listed(Wire wire, String group, @Nullable Status status) {
    PostStatus filter = status == null ? null : new PostStatus(status.value());
    return wire
        .objects(PostsApi.class, "listPosts", "posts", api -> api.listPosts(group, filter))
        .stream()
        .filter(post -> post.text("id").isPresent())
        .map(PostMapper::post)
        .toList();
  }

  @Override
  public Post get(String id) {
    return post("getPost", api -> api.getPost(Wire.id("id", id)));
  }

  @Override
  public Post change(String id, PostChange change) {
    UpdatePostRequest request =
        Objects.requireNonNull(
            JsonText.read(JsonText.bytes(PostRequests.change(change)), UpdatePostRequest.class));
    return post("updatePost", api -> api.updatePost(Wire.id("id", id), request));
  }

  @Override
  public Post regenerate(String id, Regeneration how) {
    RegeneratePostRequest request =
        RegeneratePostRequest.builder()
            .instructions(how.instructions())
            .generateImage(how.imageModel().isPresent())
            .imageModel(how.imageModel().map(model -> new ImageModel(model.value())).orElse(null))
            .build();
    Credits cost =
        how.imageModel().isPresent() ? Credits.texts(1).plus(Credits.images(1)) : Credits.texts(1);
    return ledger.pay(
        cost,
        () ->
            wire.engine()
                .slowly(
                    Patience.GENERATION,
                    () ->
                        post(
                            "regeneratePost",
                            api -> api.regeneratePost(Wire.id("id", id), request))));
  }

  @Override
  public Post setImages(String id, List<URI> images) {
    if (images.isEmpty()) {
      throw new IllegalArgumentException(
          "images must have at least one image, had none; use removeImages");
    }
    Media media = images.size() == 1 ? Media.image(images.get(0)) : Media.carousel(images);
    List<String> addresses = media.addresses().stream().map(URI::toString).toList();
    return images(
        id,
        images.size() == 1
            ? Map.of("action", "set_single_image", "imageUrl", addresses.get(0))
            : Map.of("action", "set_multiple_images", "imageUrls", addresses));
  }

  @Override
  public Post removeImages(String id) {
    return images(id, Map.of("action", "remove_all_images"));
  }

  private Post images(String id, Map<String, Object> fields) {
    UpdatePostImagesRequest request =
        Objects.requireNonNull(
            JsonText.read(JsonText.bytes(fields), UpdatePostImagesRequest.class));
    return post("updatePostImages", api -> api.updatePostImages(Wire.id("id", id), request));
  }

  @Override
  public Post forgetPlatforms(String id) {
    return post("resetPostPlatforms", api -> api.resetPostPlatforms(Wire.id("id", id)));
  }

  @Override
  public void delete(String id) {
    wire.run(PostsApi.class, api -> api.deletePost(Wire.id("id", id)));
  }

  @Override
  public PostFigures figures(String id) {
    return FigureMapper.post(
        wire.data(
            PostsApi.class,
            "getPostAnalytics",
            api -> api.getPostAnalytics(Wire.id("id", id), new AnalyticsSubject("post"))),
        id);
  }

  private Post post(String operation, Function<PostsApi, @Nullable Object> call) {
    return PostMapper.post(wire.object(PostsApi.class, operation, "post", call));
  }
}
