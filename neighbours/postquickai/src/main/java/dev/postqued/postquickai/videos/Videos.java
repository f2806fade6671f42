package dev.postqued.postquickai.videos;

import dev.postqued.postquickai.figures.PostFigures;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Videos made by a model. {@link dev.postqued.postquickai.publishing.Publishing} publishes and schedules them, each
 * once.
 *
 * <p>Each method that uses the network throws a {@link dev.postqued.errors.ServiceException} if the service cannot be
 * reached or refuses.
 */
public interface Videos {

  /**
   * Starts to make a video, for as many video credits as its model costs. It takes minutes: {@link #await} follows it.
   * The request is sent once. The service lists no videos, so one whose response was lost cannot be looked for: it is in
   * the dashboard, if it was started.
   *
   * @param prompt what it shows
   * @return the video, which is not ready yet
   * @throws dev.postqued.postquickai.credits.CreditBudgetException if it does not fit into the budget
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been started; the message says what it may have
   *     cost
   */
  Video generate(VideoPrompt prompt);

  /**
   * Reads a video.
   *
   * @param id its id
   * @return the video
   */
  Video get(String id);

  /**
   * Waits until a video is ready or has failed. A video that could not be made costs nothing: the service gives its
   * credits back.
   *
   * @param id its id
   * @param limit the longest time to wait
   * @return the video as it was last read
   */
  Video await(String id, Duration limit);

  /**
   * Like {@link #await}, without blocking a thread.
   *
   * @param id its id
   * @param limit the longest time to wait
   * @return the video as {@link #await} returns it; cancelling the future ends the wait
   */
  CompletableFuture<Video> awaitAsync(String id, Duration limit);

  /**
   * Forgets which platforms have a video. The next time it is published, it goes to all its platforms, also to those
   * that have it: look at them first. It is sent once.
   *
   * @param id its id
   * @return the video as it is now
   */
  Video forgetPlatforms(String id);

  /**
   * Deletes a video and its files, and cancels it if it is being made. Its credits are not given back. If a response is
   * lost and the service then does not find it, it was deleted. Whoever waits for it here gets an {@link
   * dev.postqued.errors.InvalidRequestException} that says so.
   *
   * @param id its id
   */
  void delete(String id);

  /**
   * Reads how a video is doing. The service refreshes the figures every four hours.
   *
   * @param id its id
   * @return the figures
   */
  PostFigures figures(String id);
}
