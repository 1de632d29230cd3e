/**
 * Reads what others say about an app client: the configuration files of AWS Amplify, and the address of a managed login
 * page. Nothing here runs or fetches anything. Start reading at {@code ClientSource}.
 */
package io.github.cognitotoken.config.profile.amplify;
