/**
 * How one HTTP exchange is made, limited, repeated and logged, and what it means when it fails; knows no service. Start
 * reading at {@code HttpExchange}, which makes one, and {@code Calls}, which repeats and bounds it.
 */
package io.github.cognitotoken.net;
