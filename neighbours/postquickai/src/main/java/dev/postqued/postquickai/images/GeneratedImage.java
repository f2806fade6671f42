package dev.postqued.postquickai.images;

import java.net.URI;

/**
 * An image that a model made. It is also among the files of the dashboard.
 *
 * @param address its address, which everybody can read
 * @param model the model that made it
 * @param width its width in pixels; 0 if the service does not say it
 * @param height its height in pixels; 0 if the service does not say it
 */
public record GeneratedImage(URI address, ImageModel model, int width, int height) {}
