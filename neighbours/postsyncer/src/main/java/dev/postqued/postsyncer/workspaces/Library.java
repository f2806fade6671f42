package dev.postqued.postsyncer.workspaces;

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
   * Lets the service store what lies at addresses. It skips what it cannot read without saying so; the
   * result names how many are missing.
   *
   * @param workspace the id of the workspace
   * @param addresses addresses with https, up to 2,048 characters each
   * @return what was stored
   * @throws IllegalArgumentException if the list is empty, or an address does not begin with https://
   */
  Imported importAll(long workspace, List<URI> addresses);

  /**
   * Deletes an item and its file.
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
