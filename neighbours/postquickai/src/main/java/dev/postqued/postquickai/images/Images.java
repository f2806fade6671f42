package dev.postqued.postquickai.images;

/** Images made by a model. */
public interface Images {

  /**
   * Makes an image, for one image credit. The service responds when it is done, after 3 to 15 seconds: an attempt may
   * take two minutes, unless {@link dev.postqued.calls.CallOptions} say otherwise, since a response that is not waited
   * for is paid all the same. It is sent once.
   *
   * @param prompt what it shows
   * @return the image
   * @throws dev.postqued.postquickai.credits.CreditBudgetException if it does not fit into the budget
   * @throws dev.postqued.errors.UnknownOutcomeException if it may have been made; it is then among the files of the
   *     dashboard, and the message says what it may have cost
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses
   */
  GeneratedImage generate(ImagePrompt prompt);
}
