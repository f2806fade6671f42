package dev.postqued.spring.autoconfigure;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Makes the clients of PostQued that the properties describe. */
final class PostQuedClients {

  static final String SERVICE = "postqued";
  static final String FACTORY = "dev.postqued.clients.PostQued";
  static final String BEAN = "postQued";

  private final PostQuedProperties properties;
  private final ClientFactory factory;

  PostQuedClients(PostQuedProperties properties, ClientFactory factory) {
    this.properties = properties;
    this.factory = factory;
  }

  /**
   * Makes a client.
   *
   * @param name its name; empty for the default one
   */
  PostQued create(String name) {
    ClientName client = ClientName.of(SERVICE, BEAN, name);
    PostQuedClientProperties own = properties.of(name);
    String key = Required.property(client.property("api-key"), own.getApiKey());
    PostQuedBuilder builder = PostQued.builder(key);
    ClientFactory.set(own.getApiVersion(), builder::version);
    ClientFactory.set(own.getWorkspaceId(), builder::workspace);
    if (StringUtils.hasText(own.getWebhookPath()) && own.getApiVersion() == ApiVersion.V2) {
      throw new IllegalStateException(
          client.property("webhook-path")
              + " must not be set: version 2 of the API sends no events. Follow a publication with"
              + " publishing().awaitAsync(...)");
    }
    factory.apply(client, key, own, builder);
    return builder.build();
  }

  static final class Registrar extends ClientRegistrar {

    Registrar(Environment environment) {
      super(environment, SERVICE, BEAN, PostQued.class, FACTORY);
    }

    @Override
    Declared declared(Binder binder) {
      PostQuedProperties properties = binder.bindOrCreate(SERVICE, PostQuedProperties.class);
      return new Declared(properties.getApiKey(), properties.getClients());
    }
  }
}
