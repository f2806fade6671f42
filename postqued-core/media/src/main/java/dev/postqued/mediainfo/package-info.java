/**
 * Reads the metadata of videos and images from their bytes: {@link
 * dev.postqued.mediainfo.MediaInfo#of(java.nio.file.Path) MediaInfo.of(path)}.
 */
@NullMarked
package dev.postqued.mediainfo;

import org.jspecify.annotations.NullMarked;
