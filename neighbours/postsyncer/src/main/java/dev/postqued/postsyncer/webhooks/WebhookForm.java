package dev.postqued.postsyncer.webhooks;

import dev.postqued.calls.SendableText;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an address for events is to be. What is not set is left to the service, or stays as it is. Immutable. */
public final class WebhookForm {

  private static final WebhookForm EMPTY = new WebhookForm(null, null, null, null, null, null);

  private final @Nullable String name;
  private final @Nullable URI address;
  private final @Nullable List<EventType> events;
  private final @Nullable List<Long> accounts;
  private final @Nullable Boolean active;
  private final @Nullable Boolean everyWorkspace;

  private WebhookForm(
      @Nullable String name,
      @Nullable URI address,
      @Nullable List<EventType> events,
      @Nullable List<Long> accounts,
      @Nullable Boolean active,
      @Nullable Boolean everyWorkspace) {
    this.name = name;
    this.address = address;
    this.events = events;
    this.accounts = accounts;
    this.active = active;
    this.everyWorkspace = everyWorkspace;
  }

  /** Returns a form that says nothing. */
  public static WebhookForm empty() {
    return EMPTY;
  }

  /**
   * Sets the name.
   *
   * @param text the name
   * @return a form with that name
   * @throws IllegalArgumentException if it is blank or cannot be sent
   */
  public WebhookForm name(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("name must not be blank");
    }
    return new WebhookForm(
        SendableText.checked("name", text), address, events, accounts, active, everyWorkspace);
  }

  /**
   * Sets the address. The service refuses private and reserved ones.
   *
   * @param url an address with https
   * @return a form with that address
   * @throws IllegalArgumentException if it does not begin with https://; the message does not repeat it
   */
  public WebhookForm address(URI url) {
    if (!"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
      throw new IllegalArgumentException("address must begin with https:// and have a host");
    }
    return new WebhookForm(name, url, events, accounts, active, everyWorkspace);
  }

  /**
   * Sets the types of the events that are sent.
   *
   * @param types the types, at least one
   * @return a form with those types
   * @throws IllegalArgumentException if there is none
   */
  public WebhookForm events(EventType... types) {
    if (types.length == 0) {
      throw new IllegalArgumentException("events must not be empty");
    }
    return new WebhookForm(name, address, List.of(types), accounts, active, everyWorkspace);
  }

  /**
   * Sets the accounts whose events are sent.
   *
   * @param ids their ids; none for all accounts
   * @return a form with those accounts
   */
  public WebhookForm accounts(Collection<Long> ids) {
    return new WebhookForm(name, address, events, List.copyOf(ids), active, everyWorkspace);
  }

  /**
   * Switches the sending on or off. To switch it on also forgets that it failed.
   *
   * @param on whether events are sent
   * @return a form with that
   */
  public WebhookForm active(boolean on) {
    return new WebhookForm(name, address, events, accounts, on, everyWorkspace);
  }

  /**
   * Sets whether the events of all workspaces are sent, or those of its own only.
   *
   * @param every whether all
   * @return a form with that
   */
  public WebhookForm everyWorkspace(boolean every) {
    return new WebhookForm(name, address, events, accounts, active, every);
  }

  /** Returns the name, if it is set. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Returns the address, if it is set. */
  public Optional<URI> address() {
    return Optional.ofNullable(address);
  }

  /** Returns the types of the events, if they are set. */
  public Optional<List<EventType>> events() {
    return Optional.ofNullable(events);
  }

  /** Returns the ids of the accounts, if they are set. */
  public Optional<List<Long>> accounts() {
    return Optional.ofNullable(accounts);
  }

  /** Returns whether events are sent, if it is set. */
  public Optional<Boolean> active() {
    return Optional.ofNullable(active);
  }

  /** Returns whether the events of all workspaces are sent, if it is set. */
  public Optional<Boolean> everyWorkspace() {
    return Optional.ofNullable(everyWorkspace);
  }
}
