/** A grant for tests: all that "how to add a grant" in CONTRIBUTING asks for is in this folder. */
package io.github.cognitotoken.signin.sample;
