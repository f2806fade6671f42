/** A client of PostQued: accounts, uploads, and posts that go out once. */
module dev.postqued {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive dev.postqued.mediainfo;
  requires transitive dev.postqued.rules;
  requires transitive dev.postqued.bindings.v1;
  requires transitive dev.postqued.bindings.v2;
  requires org.slf4j;

  exports dev.postqued;
  exports dev.postqued.accounts;
  exports dev.postqued.insights;
  exports dev.postqued.media;
  exports dev.postqued.publishing;
  exports dev.postqued.webhooks;

  opens dev.postqued.internal.publishing to
      com.fasterxml.jackson.databind;
}
