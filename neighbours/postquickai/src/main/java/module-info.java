/** A client of PostQuickAI. */
module dev.postqued.postquickai {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive dev.postqued.bindings.postquickai;

  exports dev.postqued.postquickai;
  exports dev.postqued.postquickai.accounts;
  exports dev.postqued.postquickai.content;
  exports dev.postqued.postquickai.credits;
  exports dev.postqued.postquickai.figures;
  exports dev.postqued.postquickai.groups;
  exports dev.postqued.postquickai.images;
  exports dev.postqued.postquickai.publishing;
  exports dev.postqued.postquickai.usage;
  exports dev.postqued.postquickai.videos;
  exports dev.postqued.postquickai.writing;
}
