/** Bindings of PostQued version 1, generated from its API document. */
@SuppressWarnings("module") // The version of an API is part of the name.
module dev.postqued.bindings.v1 {
  requires static transitive org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires transitive feign.core;

  exports dev.postqued.bindings.v1.api;
  exports dev.postqued.bindings.v1.model;

  // To whatever reads JSON.
  opens dev.postqued.bindings.v1.model;
}
