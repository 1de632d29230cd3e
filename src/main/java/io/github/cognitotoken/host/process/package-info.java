/**
 * Programs that run in the place of this one: they have its streams, get its signals, and their exit code becomes its
 * own. Start reading at {@code ForegroundRunner}.
 */
package io.github.cognitotoken.host.process;
