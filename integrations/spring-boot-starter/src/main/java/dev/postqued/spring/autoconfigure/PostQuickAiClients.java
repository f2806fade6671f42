package dev.postqued.spring.autoconfigure;

import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.PostQuickAiBuilder;
import dev.postqued.postquickai.credits.Credits;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Makes the clients of PostQuickAI that the properties describe. */
final class PostQuickAiClients {

  static final String SERVICE = "postquickai";
  static final String FACTORY = "dev.postqued.clients.PostQuickAi";
  static final String BEAN = "postQuickAi";

  private final PostQuickAiProperties properties;
  private final ClientFactory factory;

  PostQuickAiClients(PostQuickAiProperties properties, ClientFactory factory) {
    this.properties = properties;
    this.factory = factory;
  }

  /**
   * Makes a client.
   *
   * @param name its name; empty for the default one
   */
  PostQuickAi create(String name) {
    ClientName client = ClientName.of(SERVICE, BEAN, name);
    PostQuickAiClientProperties own = properties.of(name);
    String key = Required.property(client.property("api-key"), own.getApiKey());
    PostQuickAiBuilder builder = PostQuickAi.builder(key);
    ClientFactory.set(own.getPlan(), builder::plan);
    ClientFactory.set(own.getCreditBudget(), budget -> builder.creditBudget(credits(budget)));
    factory.apply(client, key, own, builder);
    return builder.build();
  }

  private static Credits credits(CreditBudget budget) {
    return new Credits(budget.getTexts(), budget.getImages(), budget.getVideos());
  }

  static final class Registrar extends ClientRegistrar {

    Registrar(Environment environment) {
      super(environment, SERVICE, BEAN, PostQuickAi.class, FACTORY);
    }

    @Override
    Declared declared(Binder binder) {
      PostQuickAiProperties properties = binder.bindOrCreate(SERVICE, PostQuickAiProperties.class);
      return new Declared(properties.getApiKey(), properties.getClients());
    }
  }
}
