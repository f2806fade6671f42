package dev.postqued.testkit.postquickai;

import static java.util.Objects.requireNonNull;

import dev.postqued.testkit.internal.junit.SharedSandbox;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives JUnit 5 tests a sandbox of PostQuickAI: one per test class, reset before each test, closed after the last.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostQuickAiSandboxExtension SANDBOX =
 *     PostQuickAiSandboxExtension.with(
 *         PostQuickAiSandbox.builder().clock(SandboxClock.frozenAt(NOW)));
 * }</pre>
 *
 * <p>With {@code @ExtendWith(PostQuickAiSandboxExtension.class)} the sandbox has every default. Tests and lifecycle methods may
 * take a parameter of type {@link PostQuickAiSandbox}. In a field that is not static, each test has a sandbox of its own. Tests of
 * one class that run at the same time need that, or {@link PostQuickAiSandbox#start()}.
 */
public final class PostQuickAiSandboxExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private final SharedSandbox<PostQuickAiSandbox> shared;

  /** Makes an extension whose sandbox has every default. */
  public PostQuickAiSandboxExtension() {
    this(PostQuickAiSandbox.builder());
  }

  private PostQuickAiSandboxExtension(PostQuickAiSandboxBuilder builder) {
    this.shared =
        new SharedSandbox<>(builder::start, PostQuickAiSandbox::reset, PostQuickAiSandbox::close);
  }

  /**
   * {@return an extension whose sandbox differs from the defaults}
   *
   * @param builder starts the sandbox
   */
  public static PostQuickAiSandboxExtension with(PostQuickAiSandboxBuilder builder) {
    return new PostQuickAiSandboxExtension(requireNonNull(builder, "builder"));
  }

  /**
   * {@return the running sandbox}
   *
   * @throws IllegalStateException if no test is running
   */
  public PostQuickAiSandbox sandbox() {
    return shared.get();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    shared.beforeAll();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    shared.beforeEach();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    shared.afterEach();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    shared.afterAll();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == PostQuickAiSandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox();
  }
}
