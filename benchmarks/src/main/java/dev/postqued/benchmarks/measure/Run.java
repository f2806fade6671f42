package dev.postqued.benchmarks.measure;

/**
 * A process that has ended well, seen from outside.
 *
 * @param wallMillis from its start to its end
 * @param cpuMillis what it used of all processors, for itself and in the kernel
 * @param peakBytes the most memory it had at once; NaN where there is no /proc
 * @param output what it printed
 */
public record Run(double wallMillis, double cpuMillis, double peakBytes, String output) {}
