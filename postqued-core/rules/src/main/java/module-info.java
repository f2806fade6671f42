/** What the platforms refuse. */
module dev.postqued.rules {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.mediainfo;

  exports dev.postqued.rules;
  exports dev.postqued.rules.platforms;
}
