/**
 * Reads facts about an app client from the configuration files of AWS Amplify, and from the address of a managed login
 * page. Nothing here runs or fetches anything. Start reading at {@code ClientSource}.
 */
package io.github.cognitotoken.config.profile.amplify;
