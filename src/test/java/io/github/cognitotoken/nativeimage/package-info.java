/**
 * What the program does by reflection, as a resource or by a service, and whether the native image knows: its builder sees
 * only what the code names, and everything else has to stand in {@code reachability-metadata.json}. {@code Recorder} writes
 * down what the whole-program tests come to use, in their own process and in that of {@code RecordedRuns}; {@code
 * MetadataCheck} compares it with the metadata at the end of {@code mvn verify}.
 */
package io.github.cognitotoken.nativeimage;
