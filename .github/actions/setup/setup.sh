#!/usr/bin/env bash
# Installs a released cognito-token into the runner's tool cache and puts it on PATH. What it does is in README.md.
# The inputs come by environment variables. macOS runs this by bash 3.2, Windows by Git Bash.
set -euo pipefail

repository=cognito-token/cognito-token
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
base=${INPUT_BASE_URL:-https://github.com/$repository/releases}
base=${base%/}
attest=${INPUT_VERIFY_ATTESTATION:-false}

# A line break of an input would begin a line of the log, where it could be a command to the runner.
fail() {
    printf '%s\n' "error: ${1//[$'\r\n']/ }" "hint: ${2//[$'\r\n']/ }" >&2
    exit 1
}

unix_path() {
    if command -v cygpath >/dev/null 2>&1; then cygpath -u "$1"; else printf '%s' "$1"; fi
}

system_path() {
    if command -v cygpath >/dev/null 2>&1; then cygpath -w "$1"; else printf '%s' "$1"; fi
}

# ---- what to install

is_version() {
    [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]
}

# The pom of the same checkout says which version this action belongs to.
own_version() {
    sed -n 's|^    <version>\(.*\)</version>$|\1|p' "$here/../../../pom.xml" | head -n 1
}

platform() {
    local os arch
    case ${RUNNER_OS:-} in
        Linux) os=linux ;;
        macOS) os=macos ;;
        Windows) os=windows ;;
        *) os=${RUNNER_OS:-unknown} ;;
    esac
    case ${RUNNER_ARCH:-} in
        X64) arch=x86_64 ;;
        ARM64) arch=aarch64 ;;
        *) arch=${RUNNER_ARCH:-unknown} ;;
    esac
    if [ "$os" = linux ]; then
        case $(ldd --version 2>&1 || true) in
            *musl*) arch=$arch-musl ;;
        esac
    fi
    printf '%s' "$os-$arch"
}

# What the release file of a platform is called, with VERSION in the place of the version; nothing where there is none.
release_file() {
    local name file rest
    while read -r name file rest; do
        if [ "$name" = "$1" ]; then
            printf '%s' "$file"
        fi
    done <"$here/../../../src/packaging/platforms"
}

platform=$(platform)
pattern=$(release_file "$platform")
[ -n "$pattern" ] || fail "there is no build of cognito-token for $platform" \
    "use a runner of Linux (x86-64, ARM64), macOS (ARM64) or Windows (x86-64), or the Java distribution: https://github.com/$repository"
program=cognito-token
if [ "${RUNNER_OS:-}" = Windows ]; then
    program=cognito-token.exe
fi

# ---- the way to the release

# Nothing but https from elsewhere, not even after a redirect.
case $base in
    https://*) protocol='=https' ;;
    http://127.0.0.1:* | http://localhost:*) protocol='=http' ;;
    file:///*) protocol='=file' ;;
    *) fail "base-url is no https address: $base" "give one that begins with https://, or leave base-url out" ;;
esac

download() {
    curl --fail --silent --show-error --location --proto "$protocol" --proto-redir "$protocol" --retry 3 \
        --connect-timeout 10 --max-time 300 --output "$2" "$1" >&2
}

sha256() {
    if command -v sha256sum >/dev/null 2>&1; then sha256sum <"$1"; else shasum -a 256 <"$1"; fi | cut -d ' ' -f 1
}

# the sum that a file has in SHA256SUMS; nothing where it is not listed
listed_sum() {
    local sum name
    while read -r sum name; do
        if [ "${name#\*}" = "$1" ]; then
            printf '%s' "$sum"
        fi
    done <"$2"
}

# the version in the name of this platform's file in SHA256SUMS
listed_version() {
    local sum name version
    while read -r sum name; do
        version=${name#"*"}
        version=${version#"${pattern%%VERSION*}"}
        version=${version%"${pattern#*VERSION}"}
        if is_version "$version" && [ "${name#"*"}" = "${pattern/VERSION/$version}" ]; then
            printf '%s' "$version"
        fi
    done <"$1"
}

temporary=$(mktemp -d "$(unix_path "${RUNNER_TEMP:?}")/cognito-token.XXXXXX")
unpacked=
trap 'rm -rf "$temporary" ${unpacked:+"$unpacked"}' EXIT

version=${INPUT_VERSION:-$(own_version)}
version=${version#v}
sums=$temporary/SHA256SUMS
if [ "$version" = latest ]; then
    download "$base/latest/download/SHA256SUMS" "$sums" \
        || fail "the newest release of cognito-token cannot be read" "see the line above; a version number needs no look-up: version: 0.1.0"
    version=$(listed_version "$sums")
    [ -n "$version" ] || fail "the newest release of cognito-token has no build for $platform" "see $base"
fi
is_version "$version" || fail "version is no version number: $version" "give one such as 0.1.0, or latest"

# ---- the tool cache

archive=${pattern/VERSION/$version}
folder=${archive%.tar.gz}
folder=${folder%.zip}
place=$(unix_path "${RUNNER_TOOL_CACHE:?}")/cognito-token/$version/$platform

is_installed() {
    [ -e "$place.complete" ] && { [ "$attest" != true ] || [ -e "$place.attested" ]; }
}

fetch() {
    [ -s "$sums" ] || download "$base/download/v$version/SHA256SUMS" "$sums" \
        || fail "there is no release v$version of cognito-token" "see $base for those that there are, and give one: version: 0.1.0"
    local expected actual
    expected=$(listed_sum "$archive" "$sums")
    [[ $expected =~ ^[0-9a-f]{64}$ ]] || fail "release v$version has no $archive in its SHA256SUMS" "see $base"
    download "$base/download/v$version/$archive" "$temporary/$archive" \
        || fail "$archive cannot be downloaded" "see the line above, and $base"
    actual=$(sha256 "$temporary/$archive")
    [ "$actual" = "$expected" ] || fail "$archive has the SHA-256 sum $actual, and not $expected as SHA256SUMS says" \
        "nothing was installed; run the job again, and if it stays so, tell https://github.com/$repository/security"
}

verify_attestation() {
    command -v gh >/dev/null 2>&1 || fail "verify-attestation needs the GitHub CLI, and there is no gh on PATH" \
        "install gh on the runner, or leave verify-attestation out: the SHA-256 sum is checked all the same"
    gh attestation verify "$temporary/$archive" --repo "$repository" \
        --signer-workflow "$repository/.github/workflows/release.yml" >&2 \
        || fail "$archive has no valid attestation that the release workflow of $repository built it" "nothing was installed; see the lines above"
}

# Into a folder beside the place, so that the move is one step.
unpack() {
    mkdir -p "${place%/*}"
    unpacked=$(mktemp -d "${place%/*}/unpack.XXXXXX")
    case $archive in
        *.zip) unzip -q "$temporary/$archive" -d "$unpacked" ;;
        *) tar -xzf "$temporary/$archive" -C "$unpacked" ;;
    esac
    "$unpacked/$folder/bin/$program" --version >/dev/null \
        || fail "$archive does not run on this runner" "see the lines above; the runner says that it is $platform"
    rm -rf "$place"
    mv "$unpacked/$folder" "$place"
    touch "$place.complete"
    if [ "$attest" = true ]; then
        touch "$place.attested"
    fi
}

if is_installed; then
    echo "cognito-token $version is in the tool cache" >&2
else
    fetch
    if [ "$attest" = true ]; then
        verify_attestation
    fi
    unpack
    echo "cognito-token $version installed, its SHA-256 sum is that of SHA256SUMS" >&2
fi

printf '%s\n' "$(system_path "$place/bin")" >>"${GITHUB_PATH:?}"
printf 'version=%s\npath=%s\n' "$version" "$(system_path "$place/bin/$program")" >>"${GITHUB_OUTPUT:?}"
