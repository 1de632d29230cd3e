/** Tests of private and of edited files, on real file systems. */
package io.github.cognitotoken.host.file;
