package io.github.cognitotoken.amplify;

import java.util.List;

/** What a source can say about an app client, and by which member of Amplify's files it does. */
public enum ClientItem {
    CLIENT_ID(
            "client_id",
            "auth.user_pool_client_id",
            "aws_user_pools_web_client_id",
            ClientItem.PLUGIN + "CognitoUserPool.Default.AppClientId",
            "CognitoUserPool.Default.AppClientId",
            "Auth.Cognito.userPoolClientId",
            "Auth.userPoolWebClientId"),
    USER_POOL_ID(
            "user_pool_id",
            "auth.user_pool_id",
            "aws_user_pools_id",
            ClientItem.PLUGIN + "CognitoUserPool.Default.PoolId",
            "CognitoUserPool.Default.PoolId",
            "Auth.Cognito.userPoolId",
            "Auth.userPoolId"),
    REGION(
            "region",
            "auth.aws_region",
            "aws_cognito_region",
            ClientItem.PLUGIN + "CognitoUserPool.Default.Region",
            "CognitoUserPool.Default.Region",
            "Auth.region",
            "aws_project_region"),
    CLIENT_SECRET(
            "client_secret",
            ClientItem.PLUGIN + "CognitoUserPool.Default.AppClientSecret",
            "CognitoUserPool.Default.AppClientSecret"),
    DOMAIN(
            "domain",
            "auth.oauth.domain",
            "oauth.domain",
            ClientItem.PLUGIN + "Auth.Default.OAuth.WebDomain",
            "Auth.Cognito.loginWith.oauth.domain",
            "Auth.oauth.domain"),
    SCOPE(
            "scope",
            "auth.oauth.scopes",
            "oauth.scope",
            ClientItem.PLUGIN + "Auth.Default.OAuth.Scopes",
            "Auth.Cognito.loginWith.oauth.scopes",
            "Auth.oauth.scope"),
    IDENTITY_POOL_ID(
            "identity_pool_id",
            "auth.identity_pool_id",
            "aws_cognito_identity_pool_id",
            ClientItem.PLUGIN + "CredentialsProvider.CognitoIdentity.Default.PoolId",
            "CredentialsProvider.CognitoIdentity.Default.PoolId",
            "Auth.Cognito.identityPoolId",
            "Auth.identityPoolId");

    /** Where the mobile libraries keep it all. */
    private static final String PLUGIN = "auth.plugins.awsCognitoAuthPlugin.";

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

    /** The members that give it, names between dots; the first one counts. */
    List<String> paths() {
        return paths;
    }
}
