/**
 * The grant of the user-pool API: a user signs in by InitiateAuth and answers challenges. Start reading at {@code
 * UserPoolGrant}. Each flow has its own class.
 */
package io.github.cognitotoken.signin.userpool;
