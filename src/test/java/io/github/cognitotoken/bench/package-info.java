/** The benchmark of {@code src/bench}, run for a moment so that it goes on working. */
package io.github.cognitotoken.bench;
