/** Typed options and rules of TikTok. */
module dev.postqued.tiktok {
  requires static transitive org.jspecify;
  requires transitive dev.postqued;

  exports dev.postqued.tiktok;
}
