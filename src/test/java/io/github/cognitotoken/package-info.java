/**
 * Tests of the program as a whole that need no process of its own. Start reading at {@code ArchitectureTest}, which
 * holds the code to {@code .github/ARCHITECTURE.md}.
 */
package io.github.cognitotoken;
