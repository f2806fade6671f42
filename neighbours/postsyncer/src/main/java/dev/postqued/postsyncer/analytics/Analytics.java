package dev.postqued.postsyncer.analytics;

import java.time.Duration;

/**
 * How posts are doing. Figures are those that the service last fetched. Each call throws a {@link
 * dev.postqued.errors.ServiceException} if it fails.
 */
public interface Analytics {

  /** Reads the figures of all workspaces. */
  AllFigures all();

  /**
   * Reads the figures of a workspace.
   *
   * @param id its id
   * @return the figures
   */
  WorkspaceFigures workspace(long id);

  /**
   * Reads the figures of an account.
   *
   * @param id its id
   * @return the figures
   */
  AccountFigures account(long id);

  /**
   * Reads the figures of a post.
   *
   * @param id its id
   * @return the figures
   */
  PostFigures post(long id);

  /**
   * Makes the service fetch the figures of a post from its platforms. Each call counts towards the limit of requests, so
   * do not make it again and again.
   *
   * @param post the id of the post
   * @return what it started
   */
  Sync sync(long post);

  /**
   * Makes the service fetch the figures of a post, and waits until they differ from those before. The service does not
   * say when it is done, so figures that stay the same are returned when the limit is over. It does not wait if the
   * service starts nothing.
   *
   * @param post the id of the post
   * @param limit the longest time to wait
   * @return the figures as they were last read
   */
  Refreshed refresh(long post, Duration limit);
}
