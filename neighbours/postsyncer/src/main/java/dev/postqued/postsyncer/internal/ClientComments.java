package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.CommentsApi;
import dev.postqued.bindings.postsyncer.model.CommentSource;
import dev.postqued.bindings.postsyncer.model.CreateCommentRequest;
import dev.postqued.bindings.postsyncer.model.Platform;
import dev.postqued.bindings.postsyncer.model.SyncCommentsRequest;
import dev.postqued.bindings.postsyncer.model.UpdateCommentRequest;
import dev.postqued.calls.Page;
import dev.postqued.engine.WireObject;
import dev.postqued.postsyncer.comments.Comment;
import dev.postqued.postsyncer.comments.CommentChange;
import dev.postqued.postsyncer.comments.CommentQuery;
import dev.postqued.postsyncer.comments.CommentText;
import dev.postqued.postsyncer.comments.Comments;
import dev.postqued.postsyncer.comments.SyncedPlatform;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments: writes and reads them. */
public record ClientComments(Wire wire) implements Comments {

  @Override
  public Page<Comment> list(CommentQuery query) {
    return wire.pages(
        page ->
            wire.call(
                CommentsApi.class,
                api ->
                    api.listComments(
                        query.post(),
                        Wire.PER_PAGE,
                        page,
                        query.isInternal() ? CommentSource.INTERNAL : null,
                        query.platform().map(Platform::new).orElse(null),
                        query.resolved().orElse(null),
                        query.approved().orElse(null),
                        query.withReplies() ? null : Boolean.FALSE)),
        "listComments",
        ClientComments::comment);
  }

  @Override
  public Comment get(long id) {
    return wire.one(
        wire.call(CommentsApi.class, api -> api.getComment(id)),
        "getComment",
        ClientComments::comment);
  }

  @Override
  public Comment write(long post, CommentText text) {
    return create(CreateCommentRequest.builder().postId(Wire.positive("post", post)), text);
  }

  @Override
  public Comment reply(Comment comment, CommentText text) {
    if (comment.post() <= 0) {
      throw new IllegalArgumentException(
          "the comment does not say its post; read it with get(" + comment.id() + ")");
    }
    return create(
        CreateCommentRequest.builder().postId(comment.post()).parentCommentId(comment.id()), text);
  }

  private Comment create(CreateCommentRequest.Builder request, CommentText text) {
    if (!text.text().isEmpty()) {
      request.content(text.text());
    }
    if (!text.media().isEmpty()) {
      request.media(Wire.references(text.media()));
    }
    return wire.one(
        wire.call(CommentsApi.class, api -> api.createComment(request.build())),
        "createComment",
        ClientComments::comment);
  }

  @Override
  public Comment change(long id, CommentChange change) {
    UpdateCommentRequest.Builder request = UpdateCommentRequest.builder();
    change.text().ifPresent(request::content);
    change.media().map(Wire::references).ifPresent(request::media);
    return wire.one(
        wire.call(CommentsApi.class, api -> api.updateComment(id, request.build())),
        "updateComment",
        ClientComments::comment);
  }

  @Override
  public void hide(long id) {
    wire.run(CommentsApi.class, api -> api.hideComment(id));
  }

  @Override
  public void delete(long id) {
    wire.run(CommentsApi.class, api -> api.deleteComment(id));
  }

  @Override
  public List<SyncedPlatform> sync(long post) {
    SyncCommentsRequest request = SyncCommentsRequest.builder().postId(post).build();
    return wire
        .object(
            wire.call(CommentsApi.class, api -> api.syncComments(request)),
            "syncComments",
            "platform_posts")
        .objects("platform_posts")
        .stream()
        .map(on -> new SyncedPlatform(on.text("provider").orElse("unknown"), on.flag("synced")))
        .toList();
  }

  private static @Nullable Comment comment(WireObject read) {
    if (read.number("id").isEmpty()) {
      return null;
    }
    return new Comment(
        read.number("id").getAsLong(),
        read.number("post_id").orElse(0),
        read.number("parent_comment_id"),
        read.text("content").orElse(""),
        read.text("platform"),
        read.flag("is_resolved"),
        read.objects("replies").stream()
            .map(ClientComments::comment)
            .filter(Objects::nonNull)
            .toList(),
        read.without(
            "id", "post_id", "parent_comment_id", "content", "platform", "is_resolved", "replies"));
  }
}
