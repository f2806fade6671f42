package dev.postqued.spring.test;

import dev.postqued.testkit.SandboxClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts the sandboxes of an application and leads its clients to them. Applications of tests that want the same ones are
 * shared.
 *
 * @param services the services that have a sandbox
 */
record SandboxCustomizer(Set<SandboxService> services) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    SandboxClock clock = SandboxClock.ticking();
    List<StartedSandbox<?>> sandboxes = new ArrayList<>();
    for (SandboxService service : services) {
      StartedSandbox<?> started = service.start(clock);
      sandboxes.add(started);
    }
    Map<String, Object> properties =
        SandboxProperties.of(context.getEnvironment(), services, sandboxes);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("sandboxes", properties));
    BeanDefinitionRegistry beans = (BeanDefinitionRegistry) context.getBeanFactory();
    register(beans, new Sandboxes(clock, sandboxes), "close");
    register(beans, clock, null);
    // An application may have a Clock of its own, which this one is as well.
    ((RootBeanDefinition) beans.getBeanDefinition(SandboxClock.class.getName())).setFallback(true);
    for (StartedSandbox<?> started : sandboxes) {
      register(beans, started.sandbox(), null);
    }
  }

  /** Registers an object as a bean. */
  private static <T> void register(
      BeanDefinitionRegistry beans, T object, @Nullable String destroy) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) object.getClass();
    RootBeanDefinition definition = new RootBeanDefinition(type, () -> object);
    definition.setDestroyMethodName(destroy == null ? "" : destroy);
    beans.registerBeanDefinition(type.getName(), definition);
  }
}
