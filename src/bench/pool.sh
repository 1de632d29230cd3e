# shellcheck shell=bash
# The server that all commands ask, and the environment that they have in common. Sourced by run.
# shellcheck disable=SC2154  # java, root, target and work are run's

of_pool() {
    sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' <<<"$description"
}

# Runs until this script ends.
start_pool() {
    { [ -x "$target/cognito-token/bin/cognito-token" ] && [ -d "$target/test-classes" ]; } \
        || die "there is no distribution in target/cognito-token" "run: mvn -q -DskipTests package"

    coproc POOL { exec "$java" -cp "$target/test-classes:$target/cognito-token.jar" io.github.cognitotoken.userpool.PoolMain --https ${ELLIPTIC:+--elliptic}; }
    pool=$POOL_PID
    # held open, never named: the pool ends when this ends
    # shellcheck disable=SC2034
    exec {pool_input}>&"${POOL[1]}"
    trap 'kill "$pool" 2>/dev/null || true; rm -rf "$work"' EXIT
    read -r description <&"${POOL[0]}" || die "the user pool did not start" "see the lines above"

    AWS_ENDPOINT_URL=$(of_pool endpoint)
    AWS_CA_BUNDLE=$(of_pool ca_bundle)
    COGNITO_USER_POOL_ID=$(of_pool user_pool_id)
    COGNITO_CLIENT_ID=$(of_pool client_id)
    COGNITO_USERNAME=$(of_pool username)
    COGNITO_PASSWORD=$(of_pool password)
    export AWS_ENDPOINT_URL AWS_CA_BUNDLE COGNITO_USER_POOL_ID COGNITO_CLIENT_ID COGNITO_USERNAME COGNITO_PASSWORD
    export COGNITO_TOKEN_CONFIG=/dev/null NODE_EXTRA_CA_CERTS=$AWS_CA_BUNDLE NODE_NO_WARNINGS=1
    export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_PAGER="" AWS_DEFAULT_REGION=us-east-1
    # a token of a CI's job would be another one
    unset CI GITHUB_ACTIONS GITLAB_CI
    warm_pool
}

sign_in_request() {
    printf '{"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"%s","AuthParameters":{"USERNAME":"%s","PASSWORD":"%s"}}' \
        "$COGNITO_CLIENT_ID" "$COGNITO_USERNAME" "$COGNITO_PASSWORD"
}

# The first requests pay for the compilation of the pool's own code, and are not the business of who comes first.
warm_pool() {
    local number
    sign_in_request >"$work/request.json"
    command -v curl >/dev/null || return 0
    for ((number = 0; number < 15 * runs && number < 300; number++)); do
        curl -sSf -o /dev/null --cacert "$AWS_CA_BUNDLE" -H Content-Type:application/x-amz-json-1.1 \
            -H X-Amz-Target:AWSCognitoIdentityProviderService.InitiateAuth -d "@$work/request.json" "$AWS_ENDPOINT_URL/"
    done
}
