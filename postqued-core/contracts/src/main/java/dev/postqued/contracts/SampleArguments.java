package dev.postqued.contracts;

import dev.postqued.transport.BodySink;
import dev.postqued.transport.RequestBody;
import dev.postqued.transport.TransportRequest;
import feign.Param;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arguments for the methods of bindings, made of their types. */
record SampleArguments(Path file) {

  private static final Map<Class<?>, Object> PLAIN =
      Map.of(
          String.class,
          "text",
          Integer.class,
          3,
          Long.class,
          4L,
          Double.class,
          0.5,
          Boolean.class,
          true,
          BigDecimal.class,
          BigDecimal.TEN,
          Instant.class,
          Instant.parse("2030-01-31T18:00:00Z"),
          LocalDate.class,
          LocalDate.parse("2030-01-31"),
          URI.class,
          URI.create("https://files.example/picture.png"),
          Object.class,
          "anything");

  Object[] of(Method method) throws ReflectiveOperationException {
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] =
          parameters[i].getType() == URI.class
              ? server(method.getDeclaringClass())
              : value(parameters[i].getParameterizedType());
    }
    return arguments;
  }

  /** The same arguments, with texts of characters that must not be sent as they are. */
  static Object[] odd(Method method, Object[] arguments) {
    Object[] odd = arguments.clone();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < odd.length; i++) {
      Param param = parameters[i].getAnnotation(Param.class);
      boolean sentAsItIs = param == null || param.value().equals("idempotencyKey");
      if (!sentAsItIs && odd[i] instanceof String) {
        odd[i] = "\u00e4 b/c?d=e&f%20+g";
      }
    }
    return odd;
  }

  /** The address at which the document says that operations of an interface are served. */
  private static Object server(Class<?> api) throws ReflectiveOperationException {
    for (Field constant : api.getFields()) {
      if (constant.getType() == URI.class) {
        return constant.get(null);
      }
    }
    throw new IllegalStateException(api + " has no address");
  }

  private Object value(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType generic) {
      Type[] parts = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return List.of(value(parts[0]));
      }
      return generic.getRawType() == Set.class
          ? Set.of(value(parts[0]))
          : Map.of("name", value(parts[1]));
    }
    if (type == Path.class) {
      return file;
    }
    Object plain = type instanceof Class<?> known ? PLAIN.get(known) : null;
    if (plain != null) {
      return plain;
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return record(record);
    }
    throw new IllegalStateException("there is no sample of " + type);
  }

  private Object record(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          components[i].getName().equals("unknownProperties")
              ? Map.of()
              : value(components[i].getGenericType());
    }
    return type.getDeclaredConstructor(types).newInstance(values);
  }

  /** Reads the body of a request, as a server would. */
  static void drain(TransportRequest request) {
    RequestBody body = request.body();
    if (body == null) {
      return;
    }
    BodySink nowhere = (bytes, offset, length) -> {};
    try {
      body.writeTo(nowhere);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
