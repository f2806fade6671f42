package dev.postqued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.postqued.calls.CallOptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No option may be null: what it would mean is a guess. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // Users without NullAway pass it.
class NullOptionsTest {

  private static final URI PROXY = URI.create("http://localhost:1");

  /** Each option of the builder with one argument that can be null. */
  static List<Method> options() {
    return Arrays.stream(PostQuedBuilder.class.getMethods())
        .filter(method -> method.getReturnType() == PostQuedBuilder.class || isInherited(method))
        .filter(method -> method.getParameterCount() == 1)
        .filter(method -> !method.getParameterTypes()[0].isPrimitive())
        .toList();
  }

  private static boolean isInherited(Method method) {
    return method.getDeclaringClass().getName().startsWith("dev.postqued.engine.")
        && !method.isBridge();
  }

  @ParameterizedTest
  @MethodSource("options")
  void nullIsRefusedWithTheNameOfTheOption(Method option) throws IllegalAccessException {
    Throwable refused = null;
    try {
      option.invoke(PostQued.builder("pq_abcdef"), (Object) null);
    } catch (InvocationTargetException e) {
      refused = e.getCause();
    }
    assertThat(refused).isInstanceOf(NullPointerException.class).hasMessage(option.getName());
  }

  @Test
  void everyOptionIsTried() {
    assertThat(options())
        .extracting(Method::getName)
        .contains("version", "workspace", "webhookVerifier", "journal", "baseUrl", "idleTimeout")
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void otherArgumentsAreNamedToo() {
    PostQuedBuilder builder = PostQued.builder("pq_abcdef");

    assertThatNullPointerException().isThrownBy(() -> PostQued.builder(null)).withMessage("apiKey");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.proxy(null, "me", "secret"))
        .withMessage("proxy");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.proxy(PROXY, null, "secret"))
        .withMessage("user");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.proxy(PROXY, "me", null))
        .withMessage("password");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.clientCertificate(null, new char[0]))
        .withMessage("clientCertificate");
    assertThatNullPointerException()
        .isThrownBy(() -> CallOptions.defaults().callTimeout(null))
        .withMessage("callTimeout");
    assertThatNullPointerException()
        .isThrownBy(() -> CallOptions.defaults().header("X-A", null))
        .withMessage("value");
  }
}
