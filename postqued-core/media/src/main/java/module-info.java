/** Reads the metadata of videos and images. */
module dev.postqued.mediainfo {
  requires static transitive org.jspecify;
  requires com.drew.metadata;

  exports dev.postqued.mediainfo;
}
