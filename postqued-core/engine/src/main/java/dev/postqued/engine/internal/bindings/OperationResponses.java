package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.JsonPost;
import dev.postqued.engine.internal.config.Redaction;
import dev.postqued.engine.internal.json.Json;
import dev.postqued.transport.TransportResponse;
import feign.Request.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what operations return. A caller that asks for a stream must close it. */
final class OperationResponses {

  private static final Set<HttpMethod> CHANGES =
      Set.of(HttpMethod.DELETE, HttpMethod.PATCH, HttpMethod.PUT);

  private final ErrorResponses errors;
  private final Redaction redaction;

  OperationResponses(ErrorResponses errors, Redaction redaction) {
    this.errors = errors;
    this.redaction = redaction;
  }

  /**
   * Reads a response, and closes it unless the result is its body.
   *
   * @return null if there is nothing to return
   * @throws AttemptFailure if it is an error, or cannot be read
   */
  @Nullable Object read(TransportResponse response, HttpMethod method, Type type) {
    if (response.status() / 100 == 2 && type == InputStream.class) {
      return content(response);
    }
    try (response) {
      if (response.status() / 100 != 2) {
        throw errors.failure(response.status(), response.body(), response::header);
      }
      if (type == void.class) {
        return null;
      }
      Object result = Json.read(content(response), type);
      return result == null ? empty(response, method, type) : result;
    } catch (IOException e) {
      throw unreadable(response, ": " + redaction.text(JsonPost.brief(e)), null);
    } catch (AttemptFailure failure) {
      throw failure;
    } catch (RuntimeException e) {
      throw unreadable(response, "", e);
    }
  }

  private static AttemptFailure unreadable(
      TransportResponse response, String why, @Nullable RuntimeException cause) {
    return AttemptFailure.unreadable(response.status(), "the response cannot be read" + why, cause);
  }

  private static InputStream content(TransportResponse response) {
    InputStream body = response.body();
    return body == null ? InputStream.nullInputStream() : body;
  }

  /**
   * An empty body counts as an empty object where the document requires no property, or says nothing. Otherwise it is
   * null after a change of something the caller knows, which is done without it; what reads or creates
   * needs a body.
   */
  private static @Nullable Object empty(TransportResponse response, HttpMethod method, Type type) {
    boolean open = type == Object.class;
    if (open || (type instanceof ParameterizedType map && map.getRawType() == Map.class)) {
      return Map.of();
    }
    if (CHANGES.contains(method)) {
      return null;
    }
    throw AttemptFailure.unreadable(response.status(), "the response is empty", null);
  }
}
