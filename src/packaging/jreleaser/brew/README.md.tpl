# Homebrew tap of cognito-token

    brew install cognito-token/tap/cognito-token

Documentation: <{{projectLinkHomepage}}>. The files here are written by its release.
