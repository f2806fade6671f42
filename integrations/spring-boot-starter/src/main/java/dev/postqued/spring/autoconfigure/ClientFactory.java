package dev.postqued.spring.autoconfigure;

import dev.postqued.calls.CallListener;
import dev.postqued.engine.ClientBuilder;
import dev.postqued.environment.Environment;
import dev.postqued.journal.Journal;
import dev.postqued.limits.RateLimiter;
import dev.postqued.spring.ClientCustomizer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.NamedBeanHolder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.core.ResolvableType;
import org.springframework.util.StringUtils;

/** Sets the options of a client that come from properties and from other beans. */
final class ClientFactory {

  private static final Logger LOG = LoggerFactory.getLogger(ClientFactory.class);
  private static final String[] EXECUTORS = {"postQuedExecutor", "applicationTaskExecutor"};

  private final ConfigurableListableBeanFactory beans;

  ClientFactory(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  /**
   * Sets the options.
   *
   * @param client the bean to be
   * @param key its API key
   * @param properties its properties
   * @param builder its builder
   */
  <B extends ClientBuilder<B>> void apply(
      ClientName client, String key, ClientProperties properties, B builder) {
    setProperties(properties, builder);
    String bean = client.bean();
    bean(Environment.class, bean).ifPresent(builder::environment);
    bean(Journal.class, bean).ifPresentOrElse(builder::journal, () -> warn(bean));
    bean(CallListener.class, bean).ifPresent(builder::callListener);
    executor(bean).ifPresent(builder::executor);
    bean(RateLimiter.class, bean)
        .or(() -> ofAccount(client, key, properties.getTenant()))
        .ifPresent(builder::rateLimiter);
    customize(bean, builder);
  }

  private static void warn(String client) {
    LOG.warn(
        "{} remembers posts only until this application ends. To survive a crash set"
            + " postqued.journal.file, or have postqued-jdbc on the class path and one DataSource, or a"
            + " SharedDatabase of your own",
        client);
  }

  private <B extends ClientBuilder<B>> void setProperties(ClientProperties properties, B builder) {
    set(properties.getBaseUrl(), builder::baseUrl);
    set(properties.getTenant(), builder::tenant);
    set(properties.getRetention(), builder::retention);
    set(properties.getConnectTimeout(), builder::connectTimeout);
    set(properties.getAttemptTimeout(), builder::attemptTimeout);
    set(properties.getCallTimeout(), builder::callTimeout);
    set(properties.getIdleTimeout(), builder::idleTimeout);
    set(properties.getMaxUploads(), builder::maxUploads);
    set(properties.getMaxAttempts(), builder::maxAttempts);
    set(properties.getMaxRetryAfter(), builder::maxRetryAfter);
    set(properties.getMaxConnections(), builder::maxConnections);
    set(properties.getUserAgent(), builder::userAgent);
    set(properties.getProxy(), proxy -> setProxy(proxy, properties, builder));
    set(properties.getSslBundle(), bundle -> trust(bundle, builder));
  }

  /** Sets an option, unless its property is missing or blank, as an environment variable may be. */
  static <T> void set(@Nullable T value, Consumer<T> option) {
    if (value != null && !(value instanceof String text && text.isBlank())) {
      option.accept(value);
    }
  }

  private static <B extends ClientBuilder<B>> void setProxy(
      URI proxy, ClientProperties properties, B builder) {
    String user = properties.getProxyUser();
    String password = properties.getProxyPassword();
    if (StringUtils.hasText(user) != StringUtils.hasText(password)) {
      throw new IllegalStateException(
          "proxy-user and proxy-password go together: set both, or neither");
    }
    if (user == null || password == null || user.isBlank()) {
      builder.proxy(proxy);
    } else {
      builder.proxy(proxy, user, password);
    }
  }

  private <B extends ClientBuilder<B>> void trust(String name, B builder) {
    SslBundle bundle = beans.getBean(SslBundles.class).getBundle(name);
    set(bundle.getStores().getTrustStore(), builder::trustStore);
    String password = bundle.getKey().getPassword();
    if (password == null) {
      password = bundle.getStores().getKeyStorePassword();
    }
    char[] secret = password == null ? new char[0] : password.toCharArray();
    set(bundle.getStores().getKeyStore(), keys -> builder.clientCertificate(keys, secret));
  }

  private Optional<RateLimiter> ofAccount(ClientName client, String key, @Nullable String tenant) {
    return bean(AccountLimiters.class, client.bean())
        .map(limiters -> limiters.of(client.service(), key, tenant));
  }

  private Optional<Executor> executor(String client) {
    return Stream.of(EXECUTORS)
        .filter(name -> beans.containsBean(name) && beans.isTypeMatch(name, Executor.class))
        .findFirst()
        .map(
            name -> {
              beans.registerDependentBean(name, client);
              return beans.getBean(name, Executor.class);
            });
  }

  /** Returns the only bean of a type, or the primary one, which is destroyed after the client. */
  private <T> Optional<T> bean(Class<T> type, String client) {
    try {
      NamedBeanHolder<T> holder = beans.resolveNamedBean(type);
      beans.registerDependentBean(holder.getBeanName(), client);
      return Optional.of(holder.getBeanInstance());
    } catch (NoUniqueBeanDefinitionException e) {
      throw e;
    } catch (NoSuchBeanDefinitionException e) {
      return Optional.empty();
    }
  }

  private <B extends ClientBuilder<B>> void customize(String client, B builder) {
    ResolvableType type =
        ResolvableType.forClassWithGenerics(ClientCustomizer.class, builder.getClass());
    beans
        .<ClientCustomizer<B>>getBeanProvider(type)
        .orderedStream()
        .forEach(customizer -> customizer.customize(client, builder));
  }
}
