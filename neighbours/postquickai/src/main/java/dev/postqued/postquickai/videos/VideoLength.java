package dev.postqued.postquickai.videos;

/** How long a generated video is. Each family of models has lengths of its own. */
public sealed interface VideoLength permits VeoLength, SoraLength {

  /** Returns the length in seconds. */
  int seconds();
}
