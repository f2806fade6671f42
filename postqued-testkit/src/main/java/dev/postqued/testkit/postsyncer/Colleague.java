package dev.postqued.testkit.postsyncer;

/** Somebody else who uses the same workspace in the dashboard. */
public interface Colleague {
  /**
   * Changes the text of a draft or a scheduled post.
   *
   * @param post its id
   * @param text the text of its first part
   * @throws IllegalArgumentException if there is no such post
   */
  void edit(long post, String text);

  /**
   * Publishes a draft or a scheduled post now.
   *
   * @param post its id
   * @throws IllegalArgumentException if there is no such post
   */
  void publish(long post);

  /**
   * Deletes a post.
   *
   * @param post its id
   * @throws IllegalArgumentException if there is no such post
   */
  void delete(long post);

  /**
   * Lets somebody comment on a post that is public, on its platform. A sync, or the first page of a list, brings it in.
   *
   * @param post its id
   * @param platform the platform
   * @param text what the comment says
   */
  void comment(long post, String platform, String text);
}
