/**
 * Files that other users must not read, and files that people also edit. Start reading at {@code PrivateFolder} and
 * {@code EditedFile}. {@code AccessRules} holds the differences between POSIX and Windows.
 */
package io.github.cognitotoken.host.file;
