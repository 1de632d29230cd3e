# shellcheck shell=bash
# What is measured. Sourced by run.
# shellcheck disable=SC2154  # bench, root, target and work are run's

programs=()     # of a line: who does it
operations=()   # what is done
environments=() # NAME=VALUE, separated by blanks; set before the clock starts
commands=()     # separated by blanks

# shellcheck disable=SC2034  # for the table
declare -A sizes # of a program, in bytes, with all that it needs beyond the system

measure() {
    local program=$1 operation=$2 environment=$3 command=$4
    [[ "$program: $operation" =~ ${BENCH_ONLY:-.} ]] || return 0
    # a command that fails would be fast
    # shellcheck disable=SC2086  # split on purpose
    env $environment bash -c "$command" >"$work/out" 2>"$work/err" </dev/null \
        || die "$program: $operation fails: $(head -c 500 "$work/err")" "run it by hand: $environment $command"
    programs+=("$program")
    operations+=("$operation")
    environments+=("$environment")
    commands+=("$command")
}

# Whether any operation of a program would be measured: what is left out needs no preparation.
is_wanted() {
    local operation
    for operation in sign-in SRP refresh 'machine token' 'warm call' 'exec true' --version; do
        [[ "$1: $operation" =~ ${BENCH_ONLY:-.} ]] && return 0
    done
    return 1
}

bytes_of() {
    du -sbLc "$@" | tail -n 1 | cut -f 1
}

# add_build NAME EXECUTABLE FOLDER…: this program, with a cache of its own. Settings come by variables: options cost time.
add_build() {
    local name=$1 executable=$2 cached machine
    shift 2
    is_wanted "$name" || return 0
    # shellcheck disable=SC2034
    [ $# = 0 ] || sizes[$name]=$(bytes_of "$@")
    cached="COGNITO_CACHE=file COGNITO_TOKEN_CACHE_DIR=$work/${name// /-}.cache"
    machine="$cached.machine COGNITO_FLOW=client-credentials COGNITO_DOMAIN=$(of_pool domain) COGNITO_USERNAME= \
COGNITO_CLIENT_ID=$(of_pool machine_client_id) COGNITO_CLIENT_SECRET=$(of_pool client_secret)"
    measure "$name" sign-in COGNITO_CACHE=none "$executable"
    measure "$name" SRP "COGNITO_CACHE=none COGNITO_FLOW=srp" "$executable"
    measure "$name" refresh "$cached.refreshed" "$executable --force-refresh"
    measure "$name" 'machine token' "$machine" "$executable --force-refresh"
    measure "$name" 'warm call' "$cached" "$executable"
    measure "$name" 'exec true' "$cached" "$executable exec true"
    measure "$name" --version COGNITO_CACHE=none "$executable --version"
}

add_native() {
    local executable=${NATIVE:-$target/native/bin/cognito-token} folder
    [ -x "$executable" ] || return 1
    folder=$(cd "$(dirname "$(readlink -f "$executable")")/.." && pwd)
    # one that is built without a GraalVM has the JDK's libraries beside it
    if [ -d "$folder/lib" ]; then
        add_build native "$executable" "$folder/bin" "$folder/lib"
    else
        add_build native "$executable" "$(readlink -f "$executable")"
    fi
}

add_self_contained() {
    local folder=${SELF_CONTAINED:-}
    is_wanted self-contained || return 0
    if [ -z "$folder" ]; then
        folder=$work/self-contained
        "$root/src/packaging/self-contained/build" "$folder" >&2 || return 1
    fi
    [ -x "$folder/bin/cognito-token" ] || return 1
    add_build self-contained "$folder/bin/cognito-token" "$folder"
}

add_curl() {
    command -v curl >/dev/null || return 1
    measure curl sign-in "" "curl -sSf --cacert $AWS_CA_BUNDLE -H Content-Type:application/x-amz-json-1.1 \
-H X-Amz-Target:AWSCognitoIdentityProviderService.InitiateAuth -d @$work/request.json $AWS_ENDPOINT_URL/"
    measure curl --version "" "curl --version"
}

# pyenv's stand-in would add its own start to the time of what it stands for
real() {
    local path
    path=$(command -v "$1") || return 1
    [[ $path != */shims/* ]] || path=$(pyenv which "$1")
    printf '%s' "$path"
}

add_aws_cli() {
    local aws
    aws=$(real aws) || return 1
    measure aws-cli sign-in "" "$aws cognito-idp initiate-auth --no-sign-request --region us-east-1 \
--endpoint-url $AWS_ENDPOINT_URL --ca-bundle $AWS_CA_BUNDLE --auth-flow USER_PASSWORD_AUTH \
--client-id $COGNITO_CLIENT_ID --auth-parameters USERNAME=$COGNITO_USERNAME,PASSWORD=$COGNITO_PASSWORD"
    measure aws-cli --version "" "$aws --version"
}

add_boto3() {
    local python
    python=$(real python3) && "$python" -c 'import boto3' 2>/dev/null || return 1
    measure boto3 sign-in "" "$python $bench/sign-in.py"
}

# The lock files pin the packages; the second one is that of the tests.
add_node() {
    command -v node >/dev/null && command -v npm >/dev/null || return 1
    if is_wanted "AWS SDK for JavaScript"; then
        node_packages "$bench/node" || return 1
        measure "AWS SDK for JavaScript" sign-in "" "node $target/bench/node/sign-in.mjs"
    fi
    if is_wanted amazon-cognito-identity-js; then
        node_packages "$root/src/test/srp-peer" || return 1
        cp "$bench/srp.js" "$target/bench/srp-peer/"
        measure amazon-cognito-identity-js SRP "" "node $target/bench/srp-peer/srp.js"
    fi
}

node_packages() {
    local copy
    copy=$target/bench/$(basename "$1")
    mkdir -p "$target/bench"
    cp -R "$1" "$target/bench/"
    [ -d "$copy/node_modules" ] || (cd "$copy" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
}

collect_commands() {
    add_native || missing native "build it by mvn -Pnative package, or give NATIVE=PATH"
    add_self_contained || missing self-contained "it needs a JDK 24 or later; or give SELF_CONTAINED=FOLDER"
    add_build JVM "$target/cognito-token/bin/cognito-token" "$target/cognito-token"
    if [ -n "${BESIDE:-}" ]; then
        add_build beside "$BESIDE"
    fi
    add_curl || missing curl "install curl"
    add_aws_cli || missing aws-cli "pip install awscli"
    add_boto3 || missing boto3 "pip install boto3"
    add_node || missing "the two of JavaScript" "install node 20 or later with npm"
}
