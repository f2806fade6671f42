package dev.postqued.service;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request, {@code multipart/form-data}, carries the file. It is streamed with an exact length.
 *
 * @param <T> the type of the response
 * @param operation the operation
 * @param server the server that it goes to, one that the service declares
 * @param path the path below the address of the server, such as {@code /v3/files}
 * @param fields the other parts of the form, in their order, before the file
 * @param fileField the name of the part that holds the file
 * @param response the type that the response is read as
 * @param contentId finds the id of the content; null says that the response lacks it
 */
public record FormUpload<T>(
    Operation operation,
    Server server,
    String path,
    Map<String, String> fields,
    String fileField,
    Class<T> response,
    Function<T, @Nullable String> contentId)
    implements UploadWay {

  /** Checks the path: what does not begin with a slash could name another host. */
  public FormUpload {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("path must begin with a slash, was " + path);
    }
  }
}
