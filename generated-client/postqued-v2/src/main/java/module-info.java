/** Bindings of PostQued version 2, generated from its API document. */
@SuppressWarnings("module") // The version of an API is part of the name.
module dev.postqued.bindings.v2 {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive feign.core;

  exports dev.postqued.bindings.v2.api;
  exports dev.postqued.bindings.v2.model;

  // To whatever reads JSON.
  opens dev.postqued.bindings.v2.model;
}
