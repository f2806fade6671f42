package dev.postqued.postsyncer.comments;

import dev.postqued.calls.Page;
import java.util.List;

/**
 * The comments on posts. What is written is seen in public, and the service has no idempotency keys, so each of it is
 * sent once. Each call throws a {@link dev.postqued.errors.ServiceException} if it fails.
 */
public interface Comments {

  /**
   * Lists comments, 100 a page. The first page of comments from platforms may make the service fetch new ones first.
   *
   * @param query which comments
   * @return the first page
   */
  Page<Comment> list(CommentQuery query);

  /**
   * Reads a comment with its replies.
   *
   * @param id its id
   * @return the comment
   */
  Comment get(long id);

  /**
   * Comments on a post.
   *
   * @param post the id of the post
   * @param text what it says
   * @return the comment
   * @throws IllegalArgumentException if the id is not positive
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been written; {@link #list} shows whether it
   *     was, and only you can send it again
   */
  Comment write(long post, CommentText text);

  /**
   * Replies to a comment.
   *
   * @param comment the comment, with the id of its post
   * @param text what the reply says
   * @return the reply
   * @throws IllegalArgumentException if the comment does not say its post
   * @throws dev.postqued.errors.UnknownOutcomeException as for {@link #write}
   */
  Comment reply(Comment comment, CommentText text);

  /**
   * Changes a comment. Only who wrote it may do that.
   *
   * @param id its id
   * @param change what is to be different
   * @return the comment as it is now
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been changed; {@link #get} shows whether it
   *     was
   */
  Comment change(long id, CommentChange change);

  /**
   * Hides a comment on its platform. The service refuses it where that cannot be done.
   *
   * @param id its id
   */
  void hide(long id);

  /**
   * Deletes a comment.
   *
   * @param id its id
   */
  void delete(long id);

  /**
   * Makes the service fetch the comments of a post from its platforms. Each call counts towards the limit of requests,
   * so do not make it again and again.
   *
   * @param post the id of the post
   * @return whether they were asked for, for each platform
   */
  List<SyncedPlatform> sync(long post);
}
