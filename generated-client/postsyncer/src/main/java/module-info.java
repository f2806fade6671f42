/** Bindings of PostSyncer, generated from its API document. */
module dev.postqued.bindings.postsyncer {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive feign.core;

  exports dev.postqued.bindings.postsyncer.api;
  exports dev.postqued.bindings.postsyncer.model;

  // To whatever reads JSON.
  opens dev.postqued.bindings.postsyncer.model;
}
