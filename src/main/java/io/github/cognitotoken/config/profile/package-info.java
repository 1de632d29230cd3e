/**
 * The config file: profiles are read from it, and it is edited line by line. Start reading at {@code ConfigFile} (reads)
 * and {@code Profiles} (changes).
 */
package io.github.cognitotoken.config.profile;
