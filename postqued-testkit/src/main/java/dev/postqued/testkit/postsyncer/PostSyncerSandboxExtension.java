package dev.postqued.testkit.postsyncer;

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
 * Gives JUnit 5 tests a sandbox of PostSyncer: one per test class, reset before each test, closed after the last.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostSyncerSandboxExtension SANDBOX =
 *     PostSyncerSandboxExtension.with(
 *         PostSyncerSandbox.builder().clock(SandboxClock.frozenAt(NOW)));
 * }</pre>
 *
 * <p>With {@code @ExtendWith(PostSyncerSandboxExtension.class)} the sandbox has every default. Tests and lifecycle methods may
 * take a parameter of type {@link PostSyncerSandbox}. In a field that is not static, each test has a sandbox of its own. Tests of
 * one class that run at the same time need that, or {@link PostSyncerSandbox#start()}.
 */
public final class PostSyncerSandboxExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver {
  private final SharedSandbox<PostSyncerSandbox> shared;

  /** Makes an extension whose sandbox has every default. */
  public PostSyncerSandboxExtension() {
    this(PostSyncerSandbox.builder());
  }

  private PostSyncerSandboxExtension(PostSyncerSandboxBuilder builder) {
    this.shared =
        new SharedSandbox<>(builder::start, PostSyncerSandbox::reset, PostSyncerSandbox::close);
  }

  /**
   * {@return an extension whose sandbox differs from the defaults}
   *
   * @param builder starts the sandbox
   */
  public static PostSyncerSandboxExtension with(PostSyncerSandboxBuilder builder) {
    return new PostSyncerSandboxExtension(requireNonNull(builder, "builder"));
  }

  /**
   * {@return the running sandbox}
   *
   * @throws IllegalStateException if no test is running
   */
  public PostSyncerSandbox sandbox() {
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
    return parameter.getParameter().getType() == PostSyncerSandbox.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return sandbox();
  }
}
