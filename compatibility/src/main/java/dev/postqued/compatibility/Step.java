package dev.postqued.compatibility;

/** What a program does on a class path, in this order. */
enum Step {
  START,
  LOAD_LIBRARIES,
  START_SANDBOX,
  BUILD_CLIENT,
  QUICK_START,
  UPLOAD_OVER_TLS,
  DONE
}
