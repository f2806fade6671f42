package dev.postqued.postquickai.groups;

import dev.postqued.postquickai.figures.FigurePeriod;
import dev.postqued.postquickai.figures.GroupFigures;
import java.util.List;
import java.util.Optional;

/**
 * Content groups.
 *
 * <p>Each method that uses the network throws a {@link dev.postqued.errors.ServiceException} if the service cannot be
 * reached or refuses.
 */
public interface Groups {

  /** Lists the groups, in the order of the service. */
  List<Group> list();

  /**
   * Reads a group.
   *
   * @param id its id
   * @return the group
   */
  Group get(String id);

  /**
   * Creates a group. It is sent once. Accounts are connected in the dashboard.
   *
   * @param form the group
   * @return the group
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been created; {@link #list} shows whether it was
   */
  Group create(GroupForm form);

  /**
   * Deletes a group and all its posts, which cannot be undone. Accounts stay connected, and what is public stays so. If a
   * response is lost and the service then does not find it, it was deleted.
   *
   * @param id its id
   */
  void delete(String id);

  /**
   * Reads the brand instructions of a group.
   *
   * @param id its id
   * @return the instructions; empty if it has none
   */
  Optional<Instructions> instructions(String id);

  /**
   * Changes the brand instructions of a group; what they do not say stays as it is.
   *
   * @param id its id
   * @param change the instructions that are to be different, at least one
   * @return the instructions as they are now, as far as the service shows them
   * @throws IllegalArgumentException if there is none, or one that can be read but not set, such as {@code updated_at}
   */
  Instructions changeInstructions(String id, Instructions change);

  /**
   * Reads how the posts of a group are doing. The service refreshes the figures every four hours.
   *
   * @param id its id
   * @param period how far back
   * @return the figures
   */
  GroupFigures figures(String id, FigurePeriod period);
}
