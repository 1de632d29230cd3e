# Scoop bucket of cognito-token

    scoop bucket add cognito-token https://github.com/cognito-token/scoop-bucket
    scoop install cognito-token

Documentation: <{{projectLinkHomepage}}>. The files here are written by its release.
