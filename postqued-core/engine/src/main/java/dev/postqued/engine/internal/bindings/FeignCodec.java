package dev.postqued.engine.internal.bindings;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.ErrorResponses;
import dev.postqued.engine.internal.call.JsonPost;
import dev.postqued.engine.internal.config.Redaction;
import dev.postqued.engine.internal.json.Json;
import feign.Request.HttpMethod;
import feign.RequestTemplate;
import feign.Response;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON for Feign, read from the stream and written once. A caller that asks for a stream must close
 * it.
 */
final class FeignCodec implements Encoder, Decoder, ErrorDecoder {

  private static final Set<HttpMethod> CHANGES =
      Set.of(HttpMethod.DELETE, HttpMethod.PATCH, HttpMethod.PUT);

  private final ErrorResponses errors;
  private final Redaction redaction;

  FeignCodec(ErrorResponses errors, Redaction redaction) {
    this.errors = errors;
    this.redaction = redaction;
  }

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(written(body), null);
  }

  @Override
  public @Nullable Object decode(Response response, Type type) throws IOException {
    if (type == void.class) {
      return null;
    }
    if (type == InputStream.class) {
      return content(response);
    }
    try (InputStream body = content(response)) {
      Object result = Json.read(body, type);
      return result == null ? empty(response, type) : result;
    } catch (IOException e) {
      throw AttemptFailure.unreadable(
          response.status(),
          "the response cannot be read: " + redaction.text(JsonPost.brief(e)),
          null);
    }
  }

  /** The bytes of a body; a byte array is a body that was written before. */
  static byte[] written(Object body) {
    return body instanceof byte[] bytes ? bytes : Json.write(body);
  }

  private static InputStream content(Response response) throws IOException {
    return response.body() == null
        ? InputStream.nullInputStream()
        : response.body().asInputStream();
  }

  /**
   * An empty body counts as an empty object where the document requires no property, or says nothing. Otherwise it is
   * null after a change of something the caller knows, which is done without it; what reads or creates
   * needs a body.
   */
  private static @Nullable Object empty(Response response, Type type) {
    boolean open = type == Object.class;
    if (open || (type instanceof ParameterizedType map && map.getRawType() == Map.class)) {
      return Map.of();
    }
    if (CHANGES.contains(response.request().httpMethod())) {
      return null;
    }
    throw AttemptFailure.unreadable(response.status(), "the response is empty", null);
  }

  @Override
  public Exception decode(String methodKey, Response response) {
    try (InputStream body = content(response)) {
      return errors.failure(
          response.status(), body, name -> header(response, name), ErrorResponses.REQUEST_ID);
    } catch (IOException e) {
      return errors.failure(response.status(), null, name -> null, ErrorResponses.REQUEST_ID);
    }
  }

  private static @Nullable String header(Response response, String name) {
    Collection<String> values = response.headers().getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.iterator().next();
  }
}
