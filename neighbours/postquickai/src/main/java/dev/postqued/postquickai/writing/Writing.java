package dev.postqued.postquickai.writing;

import dev.postqued.postquickai.accounts.Platform;
import java.util.List;

/**
 * Texts written and edited by a model, for one text credit each. Each request is sent once; a text whose response was
 * lost is gone, and may have been paid. An attempt may take two minutes, unless {@link
 * dev.postqued.calls.CallOptions} say otherwise.
 *
 * <p>Each method throws a {@link dev.postqued.postquickai.credits.CreditBudgetException} if it does not fit into the
 * budget, an {@link dev.postqued.errors.UnknownOutcomeException} if it may have been paid and its response was lost, and
 * another {@link dev.postqued.errors.ServiceException} if the service cannot be reached or refuses. Captions of
 * carousels have no documented form: ask for them by the bindings.
 */
public interface Writing {

  /**
   * Writes a caption.
   *
   * @param about what it is about
   * @return the caption
   */
  String caption(Caption about);

  /**
   * Writes the caption of a video.
   *
   * @param about what the video shows
   * @return the caption
   */
  String caption(VideoCaption about);

  /**
   * Writes a text in another tone.
   *
   * @param text the text
   * @param tone the tone
   * @return the text in that tone
   */
  String inTone(Text text, Tone tone);

  /**
   * Corrects spelling, grammar and punctuation, and leaves the style as it is.
   *
   * @param text the text
   * @return the corrected text, and what was corrected
   */
  Proofread proofread(Text text);

  /**
   * Shortens a text, and leaves its tone as it is.
   *
   * @param text the text
   * @return the shorter text
   */
  String shorten(Text text);

  /**
   * Shortens a text to about a number of characters.
   *
   * @param text the text
   * @param characters how many it is to have, at least 1; the model aims for it
   * @param keepsTone whether the tone matters more than the length
   * @return the shorter text
   * @throws IllegalArgumentException if the number is less than 1
   */
  String shorten(Text text, int characters, boolean keepsTone);

  /**
   * Edits a text as told.
   *
   * @param text the text
   * @param instruction what to do, such as "add a question at the end"
   * @return the edited text
   * @throws IllegalArgumentException if the instruction is blank, or has NUL or half of a surrogate pair
   */
  String edit(Text text, String instruction);

  /**
   * Finds hashtags for a text.
   *
   * @param text the text
   * @param platform the platform that it is for, which decides how many there are
   * @return the hashtags, each with its {@code #}
   */
  List<String> hashtags(Text text, Platform platform);

  /**
   * Finds a number of hashtags for a text.
   *
   * @param text the text
   * @param platform the platform that it is for
   * @param count how many, at least 1
   * @return the hashtags, each with its {@code #}
   * @throws IllegalArgumentException if the number is less than 1
   */
  List<String> hashtags(Text text, Platform platform, int count);
}
