/** A client of PostSyncer. */
module dev.postqued.postsyncer {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive dev.postqued.rules;
  requires transitive dev.postqued.bindings.postsyncer;

  exports dev.postqued.postsyncer;
  exports dev.postqued.postsyncer.analytics;
  exports dev.postqued.postsyncer.comments;
  exports dev.postqued.postsyncer.platforms;
  exports dev.postqued.postsyncer.posts;
  exports dev.postqued.postsyncer.webhooks;
  exports dev.postqued.postsyncer.workspaces;
}
