package dev.postqued.postsyncer.workspaces;

import dev.postqued.calls.Page;
import dev.postqued.uploads.MediaSource;
import dev.postqued.uploads.ProgressListener;
import java.net.URI;
import java.util.List;

/** The media library of the workspaces. Each call throws a {@link dev.postqued.errors.ServiceException} if it fails. */
public interface Library {

  /**
   * Uploads bytes, streamed and with an exact length. The service takes up to 500 MB.
   *
   * @param workspace the id of the workspace
   * @param source the bytes
   * @param listener receives progress
   * @return the id of the item
   */
  long upload(long workspace, MediaSource source, ProgressListener listener);

  /**
   * Uploads bytes into a folder.
   *
   * @param workspace the id of the workspace
   * @param folder the id of the folder
   * @param source the bytes
   * @param listener receives progress
   * @return the id of the item
   */
  long upload(long workspace, long folder, MediaSource source, ProgressListener listener);

  /**
   * Lets the service store what lies at addresses. It skips what it cannot read without saying so; the
   * result names how many are missing. It is sent once.
   *
   * @param workspace the id of the workspace
   * @param addresses addresses with https, up to 2,048 characters each
   * @return what was stored
   * @throws IllegalArgumentException if the list is empty, or an address does not begin with https://
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been stored; {@link #list} shows whether
   *     it was
   */
  Imported importAll(long workspace, List<URI> addresses);

  /**
   * Lets the service store what lies at addresses, in a folder.
   *
   * @param workspace the id of the workspace
   * @param folder the id of the folder
   * @param addresses as for {@link #importAll(long, List)}
   * @return what was stored
   * @throws IllegalArgumentException as for {@link #importAll(long, List)}
   */
  Imported importAll(long workspace, long folder, List<URI> addresses);

  /**
   * Lists all media of a workspace, 100 a page.
   *
   * @param workspace its id
   * @return the first page
   */
  Page<Item> list(long workspace);

  /**
   * Lists the media of a workspace that lie in no folder, 100 a page.
   *
   * @param workspace its id
   * @return the first page
   */
  Page<Item> top(long workspace);

  /**
   * Lists the media in a folder, 100 a page.
   *
   * @param workspace the id of the workspace
   * @param folder the id of the folder
   * @return the first page
   */
  Page<Item> within(long workspace, long folder);

  /**
   * Reads an item.
   *
   * @param id its id
   * @return the item
   */
  Item get(long id);

  /**
   * Deletes an item and its file. If a response was lost and the service then does not find it, it was
   * deleted.
   *
   * <p>Pages have numbers, so each deletion moves what follows forward, and the next page misses as many items as
   * were deleted. Collect them all before the first deletion: {@code list(workspace).stream().toList()}.
   *
   * @param id its id
   */
  void delete(long id);

  /**
   * What was stored.
   *
   * @param ids the ids of the items; one address may give several
   * @param missing how many addresses certainly gave nothing: those beyond the number of items
   */
  record Imported(List<Long> ids, int missing) {

    /** Copies the list. */
    public Imported {
      ids = List.copyOf(ids);
    }
  }
}
