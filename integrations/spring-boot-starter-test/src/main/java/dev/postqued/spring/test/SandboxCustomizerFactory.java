package dev.postqued.spring.test;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds the tests that want sandboxes. */
final class SandboxCustomizerFactory implements ContextCustomizerFactory {

  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    AutoConfigureSandbox wanted =
        TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureSandbox.class);
    return wanted == null || wanted.value().length == 0
        ? null
        : new SandboxCustomizer(EnumSet.copyOf(List.of(wanted.value())));
  }
}
