package dev.postqued.spring.autoconfigure;

import dev.postqued.engine.ApiClient;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.StringUtils;

/**
 * Declares the beans of the clients of one service: the default one if its key is set and the application has none of its
 * own, and each that has a name.
 */
abstract class ClientRegistrar implements ImportBeanDefinitionRegistrar {

  private final Binder binder;
  private final String service;
  private final String bean;
  private final Class<? extends ApiClient> type;
  private final String factory;

  /**
   * Remembers what to declare.
   *
   * @param environment has the properties
   * @param service the prefix of the properties
   * @param bean the name of the default client
   * @param type the type of the clients
   * @param factory the name of the bean with a method {@code create} that takes the name of a client, blank for the
   *     default one
   */
  ClientRegistrar(
      Environment environment,
      String service,
      String bean,
      Class<? extends ApiClient> type,
      String factory) {
    this.binder = Binder.get(environment);
    this.service = service;
    this.bean = bean;
    this.type = type;
    this.factory = factory;
  }

  /** Returns the key of the default client, and the names of the others. */
  abstract Declared declared(Binder properties);

  record Declared(@Nullable String key, Map<String, ?> others) {}

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
    Declared declared = declared(binder);
    boolean hasOwn =
        registry instanceof ConfigurableListableBeanFactory beans
            && beans.getBeanNamesForType(type, true, false).length > 0;
    if (StringUtils.hasText(declared.key()) && !hasOwn) {
      RootBeanDefinition definition = definition("");
      definition.setPrimary(true);
      registry.registerBeanDefinition(bean, definition);
    }
    Map<String, String> known = new HashMap<>();
    for (String name : declared.others().keySet()) {
      String same = known.put(name.replace("-", "").toLowerCase(Locale.ROOT), name);
      if (same != null) {
        throw new IllegalStateException(
            "%s.clients.%s and %s.clients.%s are the same to environment variables; name clients with lower-case letters and digits"
                .formatted(service, same, service, name));
      }
      RootBeanDefinition definition = definition(name);
      definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
      registry.registerBeanDefinition(ClientName.of(service, bean, name).bean(), definition);
    }
  }

  private RootBeanDefinition definition(String name) {
    RootBeanDefinition definition = new RootBeanDefinition();
    definition.setTargetType(type);
    definition.setFactoryBeanName(factory);
    definition.setFactoryMethodName("create");
    definition.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
    definition.setDestroyMethodName("close");
    return definition;
  }
}
