package io.github.cognitotoken.config.profile.amplify;

import java.util.List;

/**
 * The kinds of facts about an app client, with the members of Amplify's files that hold them. A path is the end of a
 * member's path, with names between dots.
 */
public enum ClientItem {
    CLIENT_ID(
            "client_id",
            "user_pool_client_id",
            "aws_user_pools_web_client_id",
            "AppClientId",
            "userPoolClientId",
            "userPoolWebClientId"),
    USER_POOL_ID("user_pool_id", "user_pool_id", "aws_user_pools_id", "CognitoUserPool.Default.PoolId", "userPoolId"),
    REGION(
            "region",
            "auth.aws_region",
            "aws_cognito_region",
            "CognitoUserPool.Default.Region",
            "Auth.region",
            "Auth.Cognito.region",
            "aws_project_region"),
    CLIENT_SECRET("client_secret", "AppClientSecret", "clientSecret", "userPoolWebClientSecret"),
    DOMAIN("domain", "oauth.domain", "OAuth.WebDomain"),
    SCOPE("scope", "oauth.scopes", "oauth.scope", "OAuth.Scopes"),
    IDENTITY_POOL_ID(
            "identity_pool_id",
            "identity_pool_id",
            "aws_cognito_identity_pool_id",
            "CredentialsProvider.CognitoIdentity.Default.PoolId",
            "identityPoolId");

    private final String label;
    private final List<String> paths;

    ClientItem(String label, String... paths) {
        this.label = label;
        this.paths = List.of(paths);
    }

    /** Its name as a setting. */
    public String label() {
        return label;
    }

    /** The ends of the paths of the members that hold it; the first existing one counts. */
    List<String> paths() {
        return paths;
    }
}
