# asdf plugin of cognito-token

    asdf plugin add cognito-token https://github.com/cognito-token/asdf-cognito-token
    asdf install cognito-token latest

Needs bash, curl, git, tar and one of sha256sum and shasum. Documentation: <{{projectLinkHomepage}}>. The files here are written by
its release.
