{
  "version": "{{projectVersion}}",
  "description": "{{projectDescription}}",
  "homepage": "{{projectLinkHomepage}}",
  "license": "{{projectLicense}}",
  "architecture": {
    "64bit": {
      "url": "{{distributionUrl}}",
      "hash": "sha256:{{distributionChecksumSha256}}",
      "extract_dir": "{{distributionArtifactFileName}}"
    }
  },
  "bin": "bin\\{{distributionExecutableWindows}}",
  "notes": "Completions for PowerShell: . \"$dir\\share\\powershell\\cognito-token.ps1\" in your profile",
  "checkver": {
    "github": "{{projectLinkHomepage}}"
  },
  "autoupdate": {
    "architecture": {
      "64bit": {
        "url": "{{repoUrl}}/releases/download/v$version/cognito-token-$version-windows-x86_64.zip",
        "extract_dir": "cognito-token-$version-windows-x86_64"
      }
    },
    "hash": {
      "url": "$baseurl/SHA256SUMS"
    }
  }
}
