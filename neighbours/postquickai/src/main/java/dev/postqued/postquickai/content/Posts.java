package dev.postqued.postquickai.content;

import dev.postqued.postquickai.figures.PostFigures;
import java.net.URI;
import java.util.List;

/**
 * Posts before they are published: generated, written and edited. {@link
 * dev.postqued.postquickai.publishing.Publishing} publishes and schedules them, each once.
 *
 * <p>Generating costs credits. A generation is sent once: if its response is lost, nothing is generated again by itself.
 *
 * <p>Each method that uses the network throws a {@link dev.postqued.errors.ServiceException} if the service cannot be
 * reached or refuses.
 */
public interface Posts {

  /**
   * Lets a model write a post for a content group, for one text credit. If the response is lost, the new posts of the
   * group are looked at for a minute: the only generated one that was not there before is returned. No two callers of a
   * client get the same post; another client, or the dashboard, that generates for this group at the same time may.
   *
   * @param group the id of the content group, whose brand instructions the model follows
   * @return the post, which nobody sees in public yet, unless the instructions of the group publish by themselves
   * @throws dev.postqued.postquickai.credits.CreditBudgetException if it does not fit into the budget
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been generated and was not found; the message
   *     says what it may have cost
   */
  Post generate(String group);

  /**
   * Lets models write a post and make an image for it, for one text and one image credit.
   *
   * @param group the id of the content group
   * @return as for {@link #generate}
   */
  Post generateWithImage(String group);

  /**
   * Makes a draft, for people to look at. It costs no credits. To publish something once, use {@link
   * dev.postqued.postquickai.publishing.Publication#of} instead, which makes its own draft.
   *
   * @param form the post
   * @return the draft
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been made; {@link #list} shows whether it was
   */
  Post draft(PostForm form);

  /**
   * Lists all posts of a content group, the newest first. The service has no pages.
   *
   * @param group the id of the content group
   * @return the posts
   */
  List<Post> list(String group);

  /**
   * Lists the posts of a content group that have a status, the newest first.
   *
   * @param group the id of the content group
   * @param status the status
   * @return the posts
   */
  List<Post> list(String group, Status status);

  /**
   * Reads a post.
   *
   * @param id its id
   * @return the post
   */
  Post get(String id);

  /**
   * Changes a post that is not published.
   *
   * @param id its id
   * @param change what is to be different
   * @return the post as it is now
   * @throws dev.postqued.errors.InvalidRequestException if it is published or being published
   */
  Post change(String id, PostChange change);

  /**
   * Lets a model write a post again, for one text credit, and one image credit if there is to be another image.
   *
   * @param id its id
   * @param how what is to be different
   * @return the post as it is now
   * @throws dev.postqued.postquickai.credits.CreditBudgetException if it does not fit into the budget
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been written again; {@link #get} shows whether it
   *     was, and the message says what it may have cost
   */
  Post regenerate(String id, Regeneration how);

  /**
   * Replaces the images of a post.
   *
   * @param id its id
   * @param images one or more images; several make a carousel
   * @return the post as it is now
   * @throws IllegalArgumentException if there is none
   */
  Post setImages(String id, List<URI> images);

  /**
   * Removes all images of a post.
   *
   * @param id its id
   * @return the post as it is now
   */
  Post removeImages(String id);

  /**
   * Forgets which platforms have a post. The next time it is published, it goes to all its platforms, also to those
   * that have it: look at them first. It is sent once.
   *
   * @param id its id
   * @return the post as it is now
   */
  Post forgetPlatforms(String id);

  /**
   * Deletes a post here; what is public stays so. If a response is lost and the service then does not find it, it was
   * deleted.
   *
   * @param id its id
   */
  void delete(String id);

  /**
   * Reads how a post is doing. The service refreshes the figures every four hours.
   *
   * @param id its id
   * @return the figures
   */
  PostFigures figures(String id);
}
