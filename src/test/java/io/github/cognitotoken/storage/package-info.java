/** Tests of the storage, on real files in temporary folders. */
package io.github.cognitotoken.storage;
