package dev.postqued.spring.autoconfigure;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.PostSyncerBuilder;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Makes the clients of PostSyncer that the properties describe. */
final class PostSyncerClients {

  static final String SERVICE = "postsyncer";
  static final String FACTORY = "dev.postqued.clients.PostSyncer";
  static final String BEAN = "postSyncer";

  private final PostSyncerProperties properties;
  private final ClientFactory factory;

  PostSyncerClients(PostSyncerProperties properties, ClientFactory factory) {
    this.properties = properties;
    this.factory = factory;
  }

  /**
   * Makes a client.
   *
   * @param name its name; empty for the default one
   */
  PostSyncer create(String name) {
    ClientName client = ClientName.of(SERVICE, BEAN, name);
    PostSyncerClientProperties own = properties.of(name);
    String token = Required.property(client.property("token"), own.getToken());
    PostSyncerBuilder builder = PostSyncer.builder(token);
    ClientFactory.set(own.getUploadUrl(), builder::uploadUrl);
    List<String> secrets = own.getWebhookSecrets();
    if (!secrets.isEmpty()) {
      builder.webhookSecret(
          secrets.get(0), secrets.subList(1, secrets.size()).toArray(String[]::new));
    }
    factory.apply(client, token, own, builder);
    return builder.build();
  }

  static final class Registrar extends ClientRegistrar {

    Registrar(Environment environment) {
      super(environment, SERVICE, BEAN, PostSyncer.class, FACTORY);
    }

    @Override
    Declared declared(Binder binder) {
      PostSyncerProperties properties = binder.bindOrCreate(SERVICE, PostSyncerProperties.class);
      return new Declared(properties.getToken(), properties.getClients());
    }
  }
}
