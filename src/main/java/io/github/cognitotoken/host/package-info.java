/**
 * The world behind small ports: streams, environment, clock, terminal, processes, files. {@code Host} is the door;
 * everything else in the program can be run against fakes of what it holds.
 */
package io.github.cognitotoken.host;
