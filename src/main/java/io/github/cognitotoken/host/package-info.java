/**
 * Small ports to the machine: streams, environment, clock, terminal, processes, files. Start reading at {@code Host},
 * which holds them all; tests replace them with fakes.
 */
package io.github.cognitotoken.host;
