/**
 * What the build itself runs, with the tests' class path, to make the distribution of the program. Start reading at
 * {@code Distribution}.
 */
package io.github.cognitotoken.build;
