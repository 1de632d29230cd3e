/**
 * What people install: archives, packages and images are built, unpacked or installed, and sign in. Start reading at
 * {@link io.github.cognitotoken.packaging.StandIn}, the executable that they hold where no native one is given.
 */
package io.github.cognitotoken.packaging;
