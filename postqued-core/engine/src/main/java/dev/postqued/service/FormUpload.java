package dev.postqued.service;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request, {@code multipart/form-data}, carries the file. It is streamed with an exact length.
 *
 * @param <T> the type of the response
 * @param operation the operation
 * @param path the path below the address of the API, such as {@code /v3/files}
 * @param fields the other parts of the form, in their order, before the file
 * @param fileField the name of the part that holds the file
 * @param response the type that the response is read as
 * @param contentId finds the id of the content; null says that the response lacks it
 */
public record FormUpload<T>(
    Operation operation,
    String path,
    Map<String, String> fields,
    String fileField,
    Class<T> response,
    Function<T, @Nullable String> contentId)
    implements UploadWay {}
