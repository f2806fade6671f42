package dev.postqued.service;

/** How the bytes of one medium get to a service, which the service chooses for each medium. */
public sealed interface UploadWay permits PresignedUpload, FormUpload {}
