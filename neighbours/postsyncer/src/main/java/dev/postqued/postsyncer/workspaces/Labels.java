package dev.postqued.postsyncer.workspaces;

import java.util.List;

/**
 * The labels of the workspaces. {@link dev.postqued.postsyncer.posts.Post.Builder#label} puts one on a post. Each
 * call throws a {@link dev.postqued.errors.ServiceException} if it fails.
 */
public interface Labels {

  /** Lists the labels of all workspaces. */
  List<Label> list();

  /**
   * Reads a label.
   *
   * @param id its id
   * @return the label
   */
  Label get(long id);

  /**
   * Creates a label. It is sent once.
   *
   * @param workspace the id of the workspace
   * @param name its name, up to 255 characters
   * @param color its colour, such as {@code #ff0000}
   * @return the label
   * @throws IllegalArgumentException if the name is blank or too long, or the colour has another form
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been created; {@link #list} shows whether
   *     it was
   */
  Label create(long workspace, String name, String color);

  /**
   * Changes a label.
   *
   * @param id its id
   * @param name its name, as for {@link #create}
   * @param color its colour, as for {@link #create}
   * @return the label as it is now
   * @throws IllegalArgumentException as for {@link #create}
   */
  Label change(long id, String name, String color);

  /**
   * Deletes a label.
   *
   * @param id its id
   */
  void delete(long id);
}
