/** Typed options and rules of the platforms beside TikTok. */
module dev.postqued.platforms {
  requires static transitive org.jspecify;
  requires transitive dev.postqued;

  exports dev.postqued.platforms;
}
