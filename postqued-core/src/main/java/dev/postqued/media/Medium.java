package dev.postqued.media;

/** What a post shows: a file that is still to be uploaded, or content that the service has. */
public sealed interface Medium permits Video, Image, UploadedMedia {}
