/**
 * Holds the documents to the code: README's tables, transcript and commands. Start reading at {@code Readme}, which
 * takes them out of the page.
 */
package io.github.cognitotoken.docs;
