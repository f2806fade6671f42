package dev.postqued.media;

import dev.postqued.calls.Page;
import dev.postqued.mediainfo.MediaKind;
import java.io.InputStream;

/**
 * The media that a workspace has: what was uploaded, and is ready. Version 2 of the API has it. Each method
 * makes one call, and throws a {@link dev.postqued.errors.ServiceException} if the service cannot be reached
 * or refuses, for instance an id that it does not know.
 */
public interface Library {

  /**
   * Lists all media, 60 a page. To delete what is listed, collect it first: see {@link #delete}.
   */
  Page<StoredMedium> list();

  /**
   * Lists the media of one kind, 60 a page.
   *
   * @param kind videos or images
   * @return the first page
   * @throws IllegalArgumentException if it is another kind
   */
  Page<StoredMedium> list(MediaKind kind);

  /**
   * Lists the media whose names have a text, 60 a page.
   *
   * @param text what to look for
   * @return the first page
   * @throws IllegalArgumentException if it is blank
   */
  Page<StoredMedium> search(String text);

  /**
   * Reads one medium.
   *
   * @param contentId its id
   * @return the medium
   */
  StoredMedium get(String contentId);

  /**
   * Gives a medium another name.
   *
   * @param contentId its id
   * @param filename the name
   * @return the medium as it is then
   * @throws IllegalArgumentException if the name is blank, or has half of a surrogate pair or NUL
   */
  StoredMedium rename(String contentId, String filename);

  /**
   * Sets the text for those who cannot see a medium. No answer of the service shows it.
   *
   * @param contentId its id
   * @param text up to 500 characters
   * @return the medium as it is then
   * @throws IllegalArgumentException if the text is longer, or has half of a surrogate pair or NUL
   */
  StoredMedium describe(String contentId, String text);

  /**
   * Deletes a medium. Posts that were published with it stay. If a response was lost and the service then
   * does not find it, it was deleted.
   *
   * <p>Pages have numbers, so each deletion moves the media behind it forward, and the next page misses as many
   * as were deleted. Collect them all before the first deletion: {@code library.list().stream().toList()}.
   *
   * @param contentId its id
   */
  void delete(String contentId);

  /**
   * Reads the bytes of a medium from the connection, whatever their number. The stream must be closed.
   *
   * @param contentId its id
   * @return its bytes
   */
  InputStream download(String contentId);
}
