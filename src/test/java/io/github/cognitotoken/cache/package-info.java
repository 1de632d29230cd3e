/** Tests of what is kept between runs, on real files in temporary folders. */
package io.github.cognitotoken.cache;
