/**
 * Files that other users must not read, and files that people edit too. Start reading at {@code PrivateFolder}, and at
 * {@code EditedFile}; {@code AccessRules} is what differs between POSIX and Windows.
 */
package io.github.cognitotoken.host.file;
