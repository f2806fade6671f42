package dev.postqued.postsyncer.workspaces;

import java.util.List;

/** The folders of the media library. Each call throws a {@link dev.postqued.errors.ServiceException} if it fails. */
public interface Folders {

  /**
   * Lists all folders of a workspace.
   *
   * @param workspace its id
   * @return the folders in the order of the service
   */
  List<Folder> list(long workspace);

  /**
   * Lists the folders at the top of a workspace.
   *
   * @param workspace its id
   * @return the folders in the order of the service
   */
  List<Folder> top(long workspace);

  /**
   * Lists the folders within another one.
   *
   * @param workspace the id of the workspace
   * @param parent the id of the folder
   * @return the folders in the order of the service
   */
  List<Folder> within(long workspace, long parent);

  /**
   * Reads a folder.
   *
   * @param id its id
   * @return the folder
   */
  Folder get(long id);

  /**
   * Creates a folder. It is sent once.
   *
   * @param workspace the id of the workspace
   * @param form what it is to be, with a name
   * @return the folder
   * @throws IllegalArgumentException if it has no name
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been created; {@link #list} shows whether
   *     it was
   */
  Folder create(long workspace, FolderForm form);

  /**
   * Changes a folder.
   *
   * @param id its id
   * @param form what is to be different
   * @return the folder as it is now
   * @throws IllegalArgumentException if the form says nothing
   */
  Folder change(long id, FolderForm form);

  /**
   * Deletes a folder. What happens to the media in it is not documented.
   *
   * @param id its id
   */
  void delete(long id);
}
