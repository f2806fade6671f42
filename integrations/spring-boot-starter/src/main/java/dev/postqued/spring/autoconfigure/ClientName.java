package dev.postqued.spring.autoconfigure;

import org.springframework.beans.factory.BeanFactory;

/**
 * What a client is called.
 *
 * @param service the service, which is also the prefix of the properties, such as {@code postqued}
 * @param bean its bean, such as {@code postQued}, or {@code acmePostQued} for a further one
 * @param prefix the prefix of its properties, such as {@code postqued.clients.acme}
 */
record ClientName(String service, String bean, String prefix) {

  private static final String DEFAULT = "";

  static ClientName of(String service, String defaultBean, String name) {
    return name.equals(DEFAULT)
        ? new ClientName(service, defaultBean, service)
        : new ClientName(
            service,
            name + Character.toUpperCase(defaultBean.charAt(0)) + defaultBean.substring(1),
            service + ".clients." + name);
  }

  /**
   * Finds the client: the default one may also be a bean of the application under any name.
   *
   * @param key the property that makes the client, for the message if there is none
   */
  <T> T find(BeanFactory beans, Class<T> type, String key) {
    T found =
        prefix.equals(service)
            ? beans.getBeanProvider(type).getIfUnique()
            : beans.getBean(bean, type);
    if (found == null) {
      throw new IllegalStateException(
          property("webhook-path") + " needs a client: set " + property(key));
    }
    return found;
  }

  /** Returns the name of a property of this client. */
  String property(String name) {
    return prefix + "." + name;
  }
}
