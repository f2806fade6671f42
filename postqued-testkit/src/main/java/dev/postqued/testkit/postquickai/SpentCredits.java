package dev.postqued.testkit.postquickai;

/**
 * What generations have cost.
 *
 * @param texts the texts
 * @param images the images
 * @param videos the video credits, without those that were given back
 * @param refunded the video credits that were given back
 */
public record SpentCredits(int texts, int images, int videos, int refunded) {}
