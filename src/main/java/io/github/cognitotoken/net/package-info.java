/**
 * HTTP exchanges for any service: connection, time limits, retries, log and errors. Start reading at {@code
 * HttpExchange}, which makes one, and {@code Calls}, which repeats and bounds it.
 */
package io.github.cognitotoken.net;
