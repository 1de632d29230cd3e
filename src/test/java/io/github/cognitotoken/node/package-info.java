/**
 * Programs from the npm registry that tests run, each as its lock file under {@code src/test} pins it. Start reading at
 * {@link io.github.cognitotoken.node.Installation}.
 */
package io.github.cognitotoken.node;
