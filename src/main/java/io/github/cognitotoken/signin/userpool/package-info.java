/**
 * The grant of the user-pool API: a user signs in by InitiateAuth and answers challenges. Start reading at {@code
 * UserPoolGrant}; each flow of {@code --flow} is a class of its own.
 */
package io.github.cognitotoken.signin.userpool;
