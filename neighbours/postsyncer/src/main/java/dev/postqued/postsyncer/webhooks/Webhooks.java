package dev.postqued.postsyncer.webhooks;

import dev.postqued.calls.Page;
import java.util.List;

/**
 * The addresses that get events, up to 20 for each workspace. The token needs the permissions of webhooks, and its
 * owner must be owner or manager of the workspaces. Each call throws a {@link dev.postqued.errors.ServiceException} if
 * it fails.
 */
public interface Webhooks {

  /** Lists the addresses of all workspaces. */
  List<Webhook> list();

  /**
   * Lists the addresses of a workspace.
   *
   * @param workspace its id
   * @return the addresses in the order of the service
   */
  List<Webhook> list(long workspace);

  /**
   * Reads an address.
   *
   * @param id its id
   * @return the address
   */
  Webhook get(long id);

  /**
   * Creates an address. It is sent once.
   *
   * @param workspace the id of the workspace
   * @param form what it is to be, with a name, an address and events
   * @return the address and its secret, which is shown this once
   * @throws IllegalArgumentException if name, address or events are not set, or it is to be inactive
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been created; {@link #list} shows whether it
   *     was. Its secret is lost then: delete it, and create another one
   */
  CreatedWebhook create(long workspace, WebhookForm form);

  /**
   * Changes an address. Its secret stays as it is.
   *
   * @param id its id
   * @param form what is to be different
   * @return the address as it is now
   */
  Webhook change(long id, WebhookForm form);

  /**
   * Deletes an address.
   *
   * @param id its id
   */
  void delete(long id);

  /**
   * Lists the deliveries to an address, 25 a page.
   *
   * @param id its id
   * @return the first page
   */
  Page<Delivery> deliveries(long id);

  /**
   * Lists the deliveries to an address that failed, 25 a page.
   *
   * @param id its id
   * @return the first page
   */
  Page<Delivery> failedDeliveries(long id);

  /**
   * Sends a test event to an address. It is sent once; the service refuses it if the address is inactive.
   *
   * @param id its id
   * @return the delivery, which is pending
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been sent; {@link #deliveries} shows whether it
   *     was
   */
  Delivery test(long id);
}
