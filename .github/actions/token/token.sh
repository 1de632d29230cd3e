#!/usr/bin/env bash
# Gets a token and makes it an output of the step. What the inputs mean is in README.md; they come by environment
# variables. Secrets go on to the program by its own variables, never as arguments. macOS runs this by bash 3.2,
# Windows by Git Bash.
set -euo pipefail

if ! command -v cognito-token >/dev/null 2>&1; then
    printf 'error: %s\nhint: %s\n' "there is no cognito-token on PATH" "use the action setup before this one" >&2
    exit 3
fi

# give VARIABLE INPUT. An input that was left out comes as an empty one: it must not hide a variable of the job.
give() {
    local value=${!2:-}
    if [ -n "$value" ]; then
        export "$1=$value"
    fi
    unset "$2"
}

options=()

# option NAME INPUT
option() {
    local value=${!2:-}
    if [ -n "$value" ]; then
        options+=("$1=$value")
    fi
}

# each_line NAME INPUT: an option for each line that is not blank
each_line() {
    local line
    while IFS= read -r line; do
        line=${line%$'\r'}
        if [[ $line =~ [^[:blank:]] ]]; then
            options+=("$1=$line")
        fi
    done <<<"${!2:-}"
}

give COGNITO_PROFILE INPUT_PROFILE
give COGNITO_TOKEN_CONFIG INPUT_CONFIG
give COGNITO_USER_POOL_ID INPUT_USER_POOL_ID
give COGNITO_CLIENT_ID INPUT_CLIENT_ID
give COGNITO_CLIENT_SECRET INPUT_CLIENT_SECRET
give COGNITO_REGION INPUT_REGION
give COGNITO_USERNAME INPUT_USERNAME
give COGNITO_PASSWORD INPUT_PASSWORD
give COGNITO_NEW_PASSWORD INPUT_NEW_PASSWORD
give COGNITO_REFRESH_TOKEN INPUT_REFRESH_TOKEN
give COGNITO_FLOW INPUT_FLOW
give COGNITO_MFA_CODE INPUT_MFA_CODE
give COGNITO_TOTP_SECRET INPUT_TOTP_SECRET
give COGNITO_DOMAIN INPUT_DOMAIN
give COGNITO_ISSUER INPUT_ISSUER
give COGNITO_SCOPE INPUT_SCOPE
give COGNITO_CACHE INPUT_CACHE
give COGNITO_CACHE_SCOPE INPUT_CACHE_SCOPE
give AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER INPUT_ENDPOINT_URL
give AWS_CA_BUNDLE INPUT_CA_BUNDLE
option --resource INPUT_RESOURCE
option --preferred-challenge INPUT_PREFERRED_CHALLENGE
option --mfa INPUT_MFA
option --acr INPUT_ACR
option --min-valid INPUT_MIN_VALID
option --timeout INPUT_TIMEOUT
each_line --expect INPUT_EXPECT
each_line --auth-parameter INPUT_AUTH_PARAMETERS
each_line --client-metadata INPUT_CLIENT_METADATA
export COGNITO_NO_INPUT=1

if [ -n "${COGNITO_REFRESH_TOKEN:-}" ]; then
    cognito-token login
    unset COGNITO_REFRESH_TOKEN
fi
# where this fails the step ends here, with the program's exit code and without an output
tokens=$'\n'$(cognito-token -o dotenv ${options[@]+"${options[@]}"})
tokens=${tokens//$'\r'/}

# the value of a variable in $tokens; nothing where it has none
value_of() {
    local rest=${tokens#*$'\n'"$1="}
    if [ "$rest" != "$tokens" ]; then
        printf '%s' "${rest%%$'\n'*}"
    fi
}

mask() {
    if [ -n "$1" ]; then
        printf '::add-mask::%s\n' "${1//%/%25}"
    fi
}

delimiter=end_$RANDOM$RANDOM$RANDOM

output() {
    if [ -n "$2" ]; then
        printf '%s<<%s\n%s\n%s\n' "$1" "$delimiter" "$2" "$delimiter"
    fi
}

access_token=$(value_of COGNITO_ACCESS_TOKEN)
id_token=$(value_of COGNITO_ID_TOKEN)
mask "$access_token"
mask "$id_token"
{
    output access-token "$access_token"
    output id-token "$id_token"
    output expires-at "$(value_of COGNITO_TOKEN_EXPIRES_AT)"
} >>"${GITHUB_OUTPUT:?}"
