/**
 * Finds out why a sign-in does not work: a small class for each check. Start reading at {@code Doctor}, then {@code
 * SignInProbe}, which learns from a sign-in of nobody what is wrong with app client, secret and flow.
 */
package io.github.cognitotoken.doctor;
