/** A client of PostQuickAI. */
module dev.postqued.postquickai {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive dev.postqued.bindings.postquickai;

  exports dev.postqued.postquickai;
}
