/** Bindings of PostQuickAI, generated from its API document. */
module dev.postqued.bindings.postquickai {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive feign.core;

  exports dev.postqued.bindings.postquickai.api;
  exports dev.postqued.bindings.postquickai.model;

  // To whatever reads JSON.
  opens dev.postqued.bindings.postquickai.model;
}
