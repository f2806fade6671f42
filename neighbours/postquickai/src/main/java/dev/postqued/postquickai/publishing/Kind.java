package dev.postqued.postquickai.publishing;

/** What is published. */
public enum Kind {
  /** A post. */
  POST,
  /** A video that a model made. */
  VIDEO
}
