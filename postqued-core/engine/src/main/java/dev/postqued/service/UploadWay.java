package dev.postqued.service;

/** How the bytes of a medium are uploaded; the service chooses for each medium. */
public sealed interface UploadWay permits PresignedUpload, FormUpload {}
